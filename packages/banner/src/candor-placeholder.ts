import { html, type CSSResultGroup, type TemplateResult } from 'lit';

import { CandorElement } from './candor-element.ts';
import { cardStyles } from './card-styles.ts';
import { css } from './css.ts';

/**
 * Stands where an embed is held back, in its size, and offers to load it once or to allow its service.
 *
 * @csspart card - The surface.
 * @csspart once - Loads this embed for this page view; nothing is stored.
 * @csspart always - Grants the service.
 */
export class CandorPlaceholder extends CandorElement {
  static override styles: CSSResultGroup = [
    cardStyles,
    css`
      :host {
        display: grid;
      }
      div {
        display: grid;
        place-content: center;
        gap: 1em;
        text-align: center;
      }
    `,
  ];

  /** The held element; an embed's `width` and `height` in it become this element's proportions. */
  declare holder: HTMLElement;
  /** Id of the embed's service. */
  declare service: string;

  override connectedCallback(): void {
    super.connectedCallback();
    const embed = (this.holder as HTMLTemplateElement).content?.querySelector('iframe');
    if (!embed) return;
    this.style.aspectRatio = `${embed.width}/${embed.height}`;
    this.style.maxInlineSize = `${embed.width}px`;
  }

  override render(): TemplateResult {
    const { host } = this.ui;
    return html`<div part="card" role="group" aria-labelledby="held">
      <p id="held">${this.text('held', { service: this.nameOf(this.service) })}</p>
      <section part="actions">
        ${this.button('once', 'once', () => {
          host.release(this.holder);
          this.remove();
        })}
        ${this.button('always', 'always', () => host.accept(this.service))}
      </section>
    </div>`;
  }
}
