import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';

import { askedServices } from './asked-services.ts';
import { CandorElement } from './candor-element.ts';
import { cardStyles } from './card-styles.ts';

/**
 * The first layer: who asks, what for, and three answers, of which Accept and Reject are the same control twice.
 *
 * It is a region, not a dialog: it takes no focus, locks no scrolling, and no key or click beside its buttons decides anything.
 *
 * @csspart card - The surface.
 * @csspart text - Heading and sentences.
 * @csspart actions - The three buttons.
 * @csspart accept - Accept all.
 * @csspart reject - Reject all. Same rules as `accept`.
 * @csspart choose - Opens the preferences.
 * @cssproperty --candor-accent - Fill of Accept and Reject alike.
 * @cssproperty --candor-accent-text - Text on the accent.
 * @cssproperty --candor-surface - Background.
 * @cssproperty --candor-text - Text.
 * @cssproperty --candor-radius - Corner radius of the surface; the buttons' follows from it.
 * @cssproperty --candor-font - Font family.
 */
export class CandorBanner extends CandorElement {
  static override styles: CSSResultGroup = [
    cardStyles,
    css`
      :host {
        display: contents;
      }
      .card {
        position: fixed;
        z-index: 2147483647;
        inset: auto 0.75em 0.75em;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 1em 2em;
        max-inline-size: 76em;
        max-block-size: calc(100% - 1.5em);
        margin-inline: auto;
        overflow: auto;
        box-shadow: 0 0.5em 2em #0003;
        animation: appear 0.2s;
      }
      .top {
        inset-block: 0.75em auto;
      }
      .box {
        max-inline-size: 26em;
        margin-inline-end: 0;
      }
      .dialog {
        max-inline-size: 34em;
        inset-block: 0;
        block-size: fit-content;
        margin-block: auto;
      }
      .text {
        flex: 9 1 26em;
      }
      .actions {
        flex: 1 1 24em;
      }
      @keyframes appear {
        from {
          opacity: 0;
          translate: 0 var(--rise, 0.5em);
        }
      }
      @media (prefers-reduced-motion) {
        .card {
          --rise: 0;
        }
      }
      @media print {
        .card {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('focusin', this.#stepAside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('focusin', this.#stepAside);
  }

  /** Moves to the other edge when the page's focus would be under it (WCAG 2.2, 2.4.11 Focus Not Obscured). */
  #stepAside = ({ target }: FocusEvent): void => {
    const card = this.renderRoot.firstElementChild;
    if (target === this || !card) return;
    const { top, bottom } = card.getBoundingClientRect();
    const focus = (target as Element).getBoundingClientRect();
    if (focus.bottom > top && focus.top < bottom)
      card.classList.toggle('top', focus.top > innerHeight / 2);
  };

  /** Answers for everything, or, after an earlier decision, for what is new alone. */
  #decide(isGranted: boolean): void {
    const { host } = this.ui;
    if (host.state.method) {
      const ids = askedServices(this.ui).flatMap(([, services]) => services);
      host.set(Object.fromEntries(ids.map((id) => [id, isGranted])));
    } else if (isGranted) host.accept();
    else host.reject();
  }

  override render(): TemplateResult {
    const { host, locale, plan } = this.ui;
    const { site, banner } = plan;
    const asked = askedServices(this.ui);
    const ids = asked.flatMap(([, services]) => services);
    const list = (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts);
    const isNew = !!host.state.method;
    const named = isNew || ids.length < 4;
    return html`<section
      class="card ${banner.layout} ${banner.position}"
      part="card"
      aria-label=${this.text('title', { site: site.name })}
    >
      <div class="text" part="text">
        <h2>${this.text(isNew ? 'newTitle' : 'title', { site: site.name })}</h2>
        <p>
          ${this.text(isNew ? 'newBody' : 'body', {
            controller: site.controller,
            services: named
              ? list(ids.map((id) => plan.names[id] ?? id))
              : this.text('services', { count: ids.length }),
            purposes: list(asked.map(([category]) => this.text(`for.${category}`))),
          })}
          ${site.policyUrl ? html`<a href=${site.policyUrl}>${this.text('policy')}</a>` : nothing}
        </p>
        ${host.state.gpc ? html`<p>${this.text('gpc')}</p>` : nothing}
      </div>
      <div class="actions" part="actions">
        <button class="main" part="reject" @click=${() => this.#decide(false)}>
          ${this.text(isNew ? 'newReject' : 'reject')}
        </button>
        <button class="main" part="accept" @click=${() => this.#decide(true)}>
          ${this.text(isNew ? 'newAccept' : 'accept')}
        </button>
        <button part="choose" @click=${() => host.open()}>${this.text('choose')}</button>
      </div>
    </section>`;
  }
}
