import { html, type TemplateResult } from 'lit/html.js';

import { CandorElement } from './candor-element.ts';
import { cardStyles } from './card-styles.ts';
import { css } from './css.ts';

/** From so many on services are counted, not named; the compiler has plural forms from the same number on. */
const COUNTED = 4;
/** What is asked again is named as long as a phone has room for it. */
const COUNTED_NEW = 8;

/**
 * The first layer: who asks, what for, and three answers, of which Accept and Reject are the same control twice.
 *
 * It is a region, not a dialog: it takes no focus, locks no scrolling, and no key or click beside its buttons decides anything.
 *
 * @csspart card - The surface.
 * @csspart bar - The surface, where the layout is `bar`.
 * @csspart box - The surface, where the layout is `box`.
 * @csspart dialog - The surface, where the layout is `dialog`.
 * @csspart top - The surface at the upper edge: by configuration, or while the page's focus would be under it.
 * @csspart bottom - The surface at the lower edge.
 * @csspart start - The surface on the side where a line begins.
 * @csspart end - The surface on the side where a line ends.
 * @csspart text - Heading and sentences.
 * @csspart actions - The three buttons.
 * @csspart answer - Accept and Reject alike.
 * @csspart accept - Accept all.
 * @csspart reject - Reject all.
 * @csspart choose - Opens the preferences.
 * @event {CustomEvent<ConsentChange>} candor-change - On `document`, not on the element: the gate's, after an answer.
 * @cssproperty [--candor-accent=CanvasText] - Fill of Accept and Reject alike.
 * @cssproperty --candor-accent-text - Text on the accent; black or white by contrast when it is not set.
 * @cssproperty [--candor-surface=Canvas] - Background.
 * @cssproperty [--candor-text=CanvasText] - Text.
 * @cssproperty [--candor-border=#8889] - Edge of the surface.
 * @cssproperty [--candor-button-border=color-mix(in srgb, currentColor 50%, transparent)] - Edge of the plain buttons.
 * @cssproperty [--candor-focus=CanvasText] - Ring around what has the focus; the text's colour when it is not set.
 * @cssproperty [--candor-shadow=0 0 0.5em #0001, 0 0.25em 3em #0003] - Shadow of the surface, as `box-shadow` takes it.
 * @cssproperty [--candor-radius=1em] - Corner radius of the surface.
 * @cssproperty [--candor-button-radius=0.625em] - Corner radius of the buttons.
 * @cssproperty [--candor-space=1em] - Unit of all distances.
 * @cssproperty [--candor-font=system-ui, sans-serif] - Font family.
 * @cssproperty [--candor-font-size=medium] - Size of the text.
 */
export class CandorBanner extends CandorElement {
  static override readonly styles: readonly string[] = [
    cardStyles,
    css`
      /* A page that lays out its root has one box as before. */
      :host {
        display: contents;
      }
      section {
        position: fixed;
        z-index: 99999999;
        --edge: max(min(0.75em, 2.25vi), env(safe-area-inset-bottom));
        inset: auto min(0.75em, 2.25vi) var(--edge);
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(1.25 * var(--space)) calc(2 * var(--space));
        max-inline-size: 72em;
        max-block-size: calc(100% - 1.5em);
        margin-inline: auto;
        overflow: auto;
        /* What fades in is never the largest paint (Largest Contentful Paint), so it does for everybody; only some see it move. */
        animation: appear 0.25s cubic-bezier(0.2, 0.8, 0.2, 1);
      }
      :host([behind]) section {
        opacity: 0;
      }
      [part~='top'] {
        inset-block: 0.75em auto;
      }
      [part~='box'] {
        max-inline-size: 26em;
        margin-inline: auto 0;
      }
      [part~='start'] {
        margin-inline: 0 auto;
      }
      [part~='dialog'] {
        max-inline-size: 34em;
        inset-block: 0;
        block-size: fit-content;
        margin-block: auto;
      }
      [part='text'] {
        flex: 99 1 26em;
      }
      [part='text'] a {
        display: block;
        inline-size: fit-content;
        margin-block-start: 0.25em;
        padding-block: 0.25em;
      }
      /* Large text may leave no room for all of it: then it scrolls, and the answers stay. */
      [part='actions'] {
        flex: 1 1 auto;
        position: sticky;
        inset-block-end: calc(-1 * var(--pad));
        margin-block-end: calc(-1 * var(--pad));
        padding-block-end: var(--pad);
        background: inherit;
      }
      @media (max-height: 32em) {
        [part='actions'] {
          box-shadow: 0 calc(-0.7 * var(--space)) calc(0.6 * var(--space)) calc(0.2 * var(--space))
            var(--ground);
        }
      }
      @media (max-height: 18em) and (max-width: 40em) {
        [part='actions'] {
          position: static;
        }
      }
      @media (max-width: 30em) {
        [part~='bar']:not([part~='top'], .above) {
          inset: auto 0 0;
          border-width: 1px 0 0;
          padding-block-end: max(var(--pad), env(safe-area-inset-bottom));
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
        [part~='dialog'] {
          inset-block: auto var(--edge);
        }
      }
      .above {
        inset-block: 0.75em auto;
        margin-block: 0;
      }
      .below {
        inset-block: auto var(--edge);
        margin-block: 0;
      }
      @media (prefers-reduced-motion: no-preference) {
        section {
          animation-name: appear, rise;
        }
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
      @keyframes rise {
        from {
          translate: 0 0.75em;
        }
      }
      @media print {
        section {
          display: none !important;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('focusin', this.#stepAside);
    // It does not bubble.
    document.addEventListener('close', this.#comeForward, true);
    addEventListener('resize', this.#stepAside);
  }

  /**
   * Into the top layer, where no `z-index` of the page reaches it, and out of the way of the preferences, which are there as well, and of
   * a modal dialog of the page's own: under that it could be seen, but not be answered.
   */
  protected override updated(): void {
    const isBehind = !!document.querySelector('candor-preferences,dialog:modal');
    this.toggleAttribute('behind', isBehind);
    if (isBehind) return;
    this.#stepAside();
    try {
      (this.renderRoot.firstElementChild as HTMLElement).showPopover();
    } catch {
      // It is shown already, or the browser has no popovers: then it is where its `z-index` puts it.
    }
  }

  disconnectedCallback(): void {
    document.removeEventListener('focusin', this.#stepAside);
    document.removeEventListener('close', this.#comeForward, true);
    removeEventListener('resize', this.#stepAside);
  }

  #comeForward = (): void => this.requestUpdate();

  /** Moves to the other edge when the page's focus would be under it (WCAG 2.2, 2.4.11 Focus Not Obscured). */
  #stepAside = (): void => {
    const card = this.renderRoot.firstElementChild;
    const { activeElement: focused, body } = document;
    // The body is everywhere; what is beside it is ours.
    if (!card || !focused || focused === body || !body.contains(focused)) return;
    const { top, bottom } = card.getBoundingClientRect();
    const focus = focused.getBoundingClientRect();
    if (focus.bottom <= top || focus.top >= bottom) return;
    const isLow = focus.top > innerHeight / 2;
    card.classList.toggle('above', isLow);
    card.classList.toggle('below', !isLow);
  };

  protected override get answers(): readonly string[] {
    return this.ui.host.state.method ? ['new.reject', 'new.accept'] : super.answers;
  }

  protected override render(): TemplateResult {
    const { host, plan, texts } = this.ui;
    const { site, banner } = plan;
    const { undecided } = host;
    const asked = host.plan.s.filter(([id]) => undecided.includes(id));
    // After an earlier decision it names what is open and decides for that alone. Why it is open nobody knows: a service may be new, or
    // another than it was, or not have been among what was decided elsewhere.
    const isNew = !!host.state.method;
    const prefix = isNew ? 'new.' : '';
    const list = (parts: readonly string[], joiners = texts['list']!): string => {
      const [middle, pair, last] = joiners.split('|');
      return parts.length < 3
        ? parts.join(pair)
        : parts.slice(0, -1).join(middle) + last! + parts.at(-1)!;
    };
    const form = `services.${texts['counts']?.[asked.length]}`;
    const answer = (part: string, isGranted: boolean, decideAll: () => void): TemplateResult =>
      this.button(
        `answer ${part}`,
        prefix + part,
        isNew
          ? () => host.set(Object.fromEntries(asked.map(([id]) => [id, isGranted])))
          : decideAll,
      );
    return html`<section
      popover="manual"
      part="card ${banner.layout} ${banner.position.replace('-', ' ')}"
      aria-labelledby="title"
    >
      <div part="text">
        <h2 id="title">${this.text(`${prefix}title`, { site: site.name })}</h2>
        ${host.state.gpc ? html`<p>${this.text('gpc')}</p>` : ''}
        <p>
          ${this.text(`${prefix}body`, {
            controller: site.controller,
            services:
              asked.length < (isNew ? COUNTED_NEW : COUNTED)
                ? list(
                    asked.map(([id]) => this.nameOf(id)),
                    texts['list.names'],
                  )
                : // The number stays with its noun.
                  this.text(texts[form] ? form : 'services', { count: asked.length }).replace(
                    ' ',
                    '\u00A0',
                  ),
            purposes: list([...new Set(asked.map(([, category]) => this.text(`f${category}`)))]),
          })}
          ${site.policyUrl && html`<a href=${site.policyUrl}>${this.text('policy')}</a>`}
        </p>
      </div>
      <div part="actions">
        ${answer('reject', false, () => host.reject())}
        ${answer('accept', true, () => host.accept())}
        ${this.button('choose', 'choose', () => void host.open())}
      </div>
    </section>`;
  }
}
