import { html, LitElement, type TemplateResult } from 'lit';

import type { Ui } from './ui.ts';

/**
 * What all elements have in common: words, language and colours.
 *
 * {@link CandorElement.ui} is set once, by `mount`, before any element is defined: elements that the site's author writes into the
 * page have nobody to hand them a property, and a page has one gate.
 */
export class CandorElement extends LitElement {
  static ui: Ui;

  override connectedCallback(): void {
    super.connectedCallback();
    const { locale, plan } = this.ui;
    const { scheme, style } = plan.banner;
    const { colorScheme } = getComputedStyle(document.documentElement);
    this.dir = /^(ar|he)/.test(locale) ? 'rtl' : 'ltr';
    // Follows the page where it declares a scheme, the visitor where it does not.
    const followed = colorScheme === 'normal' ? 'light dark' : 'inherit';
    this.lang = locale;
    this.style.cssText += `;${style}color-scheme:${scheme === 'auto' ? followed : scheme}`;
  }

  /** @protected */
  get ui(): Ui {
    return CandorElement.ui;
  }

  /**
   * The text of a key, its `{names}` filled.
   *
   * @protected
   */
  text(key: string, values?: Readonly<Record<string, string | number>>): string {
    return this.ui.texts[key]!.replace(/{(\w+)}/g, (_, name: string) => `${values![name]}`);
  }

  /**
   * A button that says the text of a key.
   *
   * @protected
   */
  button(part: string, key: string, onClick: () => void): TemplateResult {
    return html`<button part=${part} @click=${onClick}>${this.text(key)}</button>`;
  }

  /**
   * A service's name: the plan's, or its id's words with capitals.
   *
   * @protected
   */
  nameOf(id: string): string {
    return (
      this.ui.plan.names[id] ??
      id.replace(
        /(^|-)(.)/g,
        (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase(),
      )
    );
  }
}
