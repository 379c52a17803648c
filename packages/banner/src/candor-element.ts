import { LitElement } from 'lit';

import { readableOn } from './readable-on.ts';
import type { Ui } from './ui.ts';

/**
 * What all elements have in common: the words, the language, the colours, and a new rendering after each change of consent.
 *
 * {@link CandorElement.ui} is set once, by `mount`, before any element is defined: elements that the site's author writes into the
 * page have nobody to hand them a property, and a page has one gate.
 */
export class CandorElement extends LitElement {
  static ui: Ui;

  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { host, locale, plan } = this.ui;
    const { accent } = plan.banner.theme;
    this.lang = locale;
    if (accent) {
      this.style.setProperty('--accent', accent);
      this.style.setProperty('--accent-text', readableOn(accent));
    }
    // Follows the page where it declares a scheme, the visitor where it does not.
    if (getComputedStyle(this).colorScheme === 'normal') this.style.colorScheme = 'light dark';
    this.#unsubscribe = host.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  get ui(): Ui {
    return CandorElement.ui;
  }

  /** The text of a key with its `{placeholders}` filled; the key itself when there is none. */
  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return (this.ui.texts[key] ?? key).replace(/{(\w+)}/g, (_, name: string) => `${values[name]}`);
  }
}
