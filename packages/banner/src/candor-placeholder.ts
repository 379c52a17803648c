import { addressOf, frameOf, leadsAway, sizeLike, toLink } from '@candor/runtime';
import { html, type TemplateResult } from 'lit/html.js';

import { CandorElement } from './candor-element.ts';
import { cardStyles } from './card-styles.ts';
import { css } from './css.ts';

/**
 * Stands where an embed is held back, in its size, and offers to load it once or to allow its services. It goes when the embed has come.
 *
 * Of the held element, `data-candor-poster` is a picture of the site's own to show meanwhile, and `data-candor-link` where else the
 * content can be seen; without it a frame's own address. What is no address of the web makes no link.
 *
 * @csspart card - The surface.
 * @csspart poster - The picture.
 * @csspart actions - The two buttons.
 * @csspart once - Loads this embed for this page view; nothing is stored.
 * @csspart always - Grants the services that the embed waits for.
 * @csspart link - Leads to the content itself.
 * @event {CustomEvent<ConsentChange>} candor-change - On `document`, not on the element: the gate's, after the services were allowed.
 * @cssproperty [--candor-surface=Canvas] - Background.
 * @cssproperty [--candor-text=CanvasText] - Text.
 * @cssproperty [--candor-border=#8889] - Edge of the surface.
 * @cssproperty [--candor-button-border=color-mix(in srgb, currentColor 50%, transparent)] - Edge of the plain buttons.
 * @cssproperty [--candor-focus=CanvasText] - Ring around what has the focus; the text's colour when it is not set.
 * @cssproperty [--candor-radius=1em] - Corner radius of the surface.
 * @cssproperty [--candor-button-radius=0.625em] - Corner radius of the buttons.
 * @cssproperty [--candor-space=1em] - Unit of distances.
 * @cssproperty [--candor-font=system-ui, sans-serif] - Font family.
 * @cssproperty [--candor-font-size=medium] - Size of the text.
 */
export class CandorPlaceholder extends CandorElement {
  static override readonly styles: readonly string[] = [
    cardStyles,
    // The card clips nothing: in WebKit a part of a grid that clips shrinks below what it holds.
    css`
      :host {
        display: grid !important;
      }
      [part='card'] {
        position: relative;
        isolation: isolate;
        display: grid;
        place-content: center;
        gap: var(--space);
        padding: var(--space);
        box-shadow: none;
        text-align: center;
      }
      a {
        font-size: 0.9375em;
      }
      img {
        position: absolute;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
        border-radius: inherit;
        opacity: 0.2;
        z-index: -1;
      }
      @media print {
        section {
          display: none !important;
        }
      }
    `,
  ];

  /** The held element; this element is as large as the frame in it. */
  declare holder: HTMLElement;
  /** Ids of the services that the embed still waits for, its own first. */
  declare services: readonly string[];

  protected override get answers(): readonly string[] {
    return ['once', 'always'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const frame = frameOf(this.holder);
    if (frame) sizeLike(this, frame);
    // Until what is held has come, this keeps its place.
    new MutationObserver((_, observer) => {
      // A template gives way to what it held, a frame is opened in its place.
      if (this.holder.isConnected && this.holder.dataset['consent'] !== '') return;
      observer.disconnect();
      // What was asked for is where the visitor goes on.
      // `:focus-within` matches in WebKit only while the window has the focus too.
      if (this.shadowRoot!.activeElement)
        (this.previousElementSibling as HTMLElement | null)?.focus();
      this.remove();
    }).observe(this.parentNode!, { childList: true });
  }

  protected override render(): TemplateResult {
    const { host } = this.ui;
    const { candorPoster, candorLink } = this.holder.dataset;
    // All that "Always allow" grants.
    const service = this.services.map((id) => this.nameOf(id)).join(', ');
    const link = toLink(candorLink ?? addressOf(this.holder));
    return html`<div part="card" role="group" aria-labelledby="held">
      ${
        candorPoster && toLink(candorPoster).host === location.host
          ? html`<img part="poster" src=${candorPoster} alt="" />`
          : ''
      }
      <p id="held">${this.text('held', { service })}</p>
      <section part="actions">
        ${this.button('once', 'once', () => host.release(this.holder))}
        ${this.button('always', 'always', () => host.accept(this.services))}
      </section>
      ${
        leadsAway(link)
          ? html`<a part="link" href=${link.href} target="_blank">${link.host}</a>`
          : ''
      }
    </div>`;
  }
}
