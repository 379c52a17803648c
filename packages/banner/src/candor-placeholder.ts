import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';

import { CandorElement } from './candor-element.ts';
import { cardStyles } from './card-styles.ts';

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
        display: block;
      }
      .card {
        display: grid;
        place-content: center;
        gap: 1em;
        block-size: 100%;
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
    const embed = (this.holder as HTMLTemplateElement).content?.querySelector('[width][height]');
    if (!embed) return;
    const width = embed.getAttribute('width');
    this.style.maxInlineSize = `${width}px`;
    this.style.aspectRatio = `${width}/${embed.getAttribute('height')}`;
  }

  override render(): TemplateResult {
    const { host, plan } = this.ui;
    const service = plan.names[this.service] ?? this.service;
    return html`<div class="card" part="card">
      <div>
        <h2>${this.text('held', { service })}</h2>
        <p>${this.text('heldBody', { service })}</p>
      </div>
      <div class="actions">
        <button part="once" @click=${() => this.#load(() => host.release(this.holder))}>
          ${this.text('once')}
        </button>
        <button part="always" @click=${() => host.accept(this.service)}>
          ${this.text('always')}
        </button>
      </div>
    </div>`;
  }

  #load(release: () => void): void {
    release();
    this.remove();
  }
}
