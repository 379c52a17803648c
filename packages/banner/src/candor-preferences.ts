import type { TemplateResult } from 'lit/html.js';

import { CandorDeclaration } from './candor-declaration.ts';
import { cardStyles, css, html, type CandorElement } from './consent-ui.ts';

/**
 * The second layer: the declaration in a dialog, with a switch for every category and every service. Switches are staged: nothing
 * happens until Save, and Escape closes without saving.
 *
 * @csspart card - The dialog.
 * @csspart close - Closes without saving.
 * @csspart actions - The buttons at the end.
 * @csspart answer - Accept and Reject alike.
 * @csspart accept - Accept all.
 * @csspart reject - Reject all.
 * @csspart save - Saves the switches.
 * @event {CustomEvent<ConsentChange>} candor-change - On `document`, not on the element: the gate's, after an answer.
 * @cssproperty [--candor-accent=CanvasText] - Fill of Accept and Reject alike, and of switches that are on.
 * @cssproperty --candor-accent-text - Text on the accent; black or white by contrast when it is not set.
 * @cssproperty [--candor-surface=Canvas] - Background.
 * @cssproperty [--candor-text=CanvasText] - Text.
 * @cssproperty [--candor-border=#8889] - Edge of the surface.
 * @cssproperty [--candor-button-border=color-mix(in srgb, currentColor 50%, transparent)] - Edge of the plain buttons.
 * @cssproperty [--candor-focus=CanvasText] - Ring around what has the focus; the text's colour when it is not set.
 * @cssproperty [--candor-shadow=0 0 0.5em #0001, 0 0.25em 3em #0003] - Shadow of the surface, as `box-shadow` takes it.
 * @cssproperty [--candor-radius=1em] - Corner radius of the surface.
 * @cssproperty [--candor-button-radius=0.625em] - Corner radius of the buttons, and half that of the switches.
 * @cssproperty [--candor-space=1em] - Unit of distances.
 * @cssproperty [--candor-font=system-ui, sans-serif] - Font family.
 * @cssproperty [--candor-font-size=medium] - Size of the text.
 */
export class CandorPreferences extends CandorDeclaration {
  static override readonly styles: readonly string[] = [
    ...CandorDeclaration.styles,
    cardStyles,
    css`
      /* An open dialog that is not drawn would still keep the visitor from the page. */
      :host {
        display: contents !important;
      }
      [part~='card'] {
        position: fixed;
        inset: 0;
        inline-size: min(40em, 100% - min(1.5em, 4.5vi));
        block-size: fit-content;
        max-block-size: calc(100% - 1.5em);
        margin: auto;
        overflow: auto;
        padding-block-end: 0;
        scroll-padding-block-start: 4em;
      }
      ::backdrop {
        background: #0006;
      }
      #title {
        font-size: 1.375em;
        outline: 0;
      }
      section {
        margin-block-start: 0.75em;
        padding-block-start: 0.75em;
        border-block-start: var(--rule);
      }
      section p {
        margin: 0;
      }
      details p {
        font-size: 1em;
      }
      h3,
      label {
        display: flex;
        align-items: center;
        min-block-size: max(44px, 2.3em);
      }
      label {
        flex: 1;
        cursor: pointer;
      }
      small {
        margin-inline: 0.5em;
        font-size: 0.79em;
        font-weight: 400;
      }
      input {
        appearance: none;
        box-sizing: border-box;
        inline-size: 2.75em;
        margin: 0;
        margin-inline-start: auto;
        padding: 2px;
        border: 1px solid;
        color: inherit;
        font: inherit;
        opacity: 0.65;
        cursor: pointer;
      }
      input,
      input::before {
        border-radius: calc(2 * var(--candor-button-radius, var(--button-radius, 1em)));
      }
      input::before {
        content: '';
        display: block;
        inline-size: 0;
        border: 0.625em solid;
      }
      input:checked {
        opacity: 1;
        padding-inline-start: 1.25em;
      }
      input:indeterminate {
        padding-inline-start: 0.625em;
        background: #8886;
        opacity: 1;
      }
      /* Large text: the switch below its name rather than the name broken within a word. */
      @media (max-width: 14em) {
        label {
          flex-wrap: wrap;
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        input {
          transition: padding 0.15s;
        }
        [part~='card'] {
          transition:
            opacity 0.2s,
            translate 0.2s;
          @starting-style {
            opacity: 0;
            translate: 0 0.75em;
          }
        }
      }
      @media (forced-colors: active) {
        input {
          opacity: 1;
        }
      }
      [part='actions'] {
        position: sticky;
        inset-block-end: 0;
        margin: 0.75em calc(-1 * var(--pad)) 0;
        padding: min(1.25em, var(--pad)) var(--pad);
        border-block-start: var(--rule);
        background: inherit;
        /* What goes on below fades out; the end of it leaves nothing there to fade. */
        box-shadow: 0 -0.5em 1em var(--ground);
      }
      @media (min-width: 40em) {
        button {
          flex-basis: 0;
        }
      }
      /* Where the answers take several rows they would leave nothing to see beside them. */
      @media (max-height: 24em) and (max-width: 40em) {
        [part='actions'] {
          position: static;
        }
      }
      [part='close'] {
        position: sticky;
        /* In the middle of the heading's line, and its stroke on the edge of the text. */
        --up: calc(0.715em - 22px);
        inset-block-start: var(--up);
        float: inline-end;
        z-index: 1;
        min-inline-size: 44px;
        min-block-size: 44px;
        margin-block-start: var(--up);
        margin-inline-end: calc(0.3em - 22px);
        /* Beside the heading alone. */
        margin-block-end: -0.5em;
        padding: 0;
        border: 0;
        background: inherit;
        font-size: 1.25em;
      }
    `,
  ];

  protected override isOpen = false;

  /** What the switches say, by service id. */
  #staged = this.#readState();
  #unsubscribe: (() => void) | undefined;
  #isShown = false;

  #readState(): Record<string, boolean> {
    const { plan, state } = this.ui.host;
    return Object.fromEntries(plan.s.map(([id]) => [id, state.services[id] === 'granted']));
  }

  /** What is decided elsewhere meanwhile, in another tab say, is not undone by Save. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.ui.host.subscribe(() => {
      this.#staged = this.#readState();
      this.requestUpdate();
    });
  }

  protected override updated(): void {
    // Once: what is decided draws it again while it closes.
    if (this.#isShown) return;
    this.#isShown = true;
    this.#dialog.showModal();
    updateBanner();
  }

  disconnectedCallback(): void {
    this.#unsubscribe?.();
    updateBanner();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.firstElementChild as HTMLDialogElement;
  }

  #answer(part: string, key: string, decide: () => void): TemplateResult {
    return this.button(part, key, () => {
      decide();
      this.#dialog.close();
    });
  }

  /** A switch for the services, or the plain name for those that are always on. */
  protected override renderName(
    name: string,
    ids: readonly string[],
    category: number,
  ): TemplateResult | string {
    if (!category) return name;
    const on = ids.filter((id) => this.#staged[id]).length;
    const count = ids.length;
    return html`<label
      >${name}<small>${count > 1 ? this.text('count', { on, count }) : ''}</small
      ><input
        type="checkbox"
        role="switch"
        .checked=${on === count}
        .indeterminate=${on > 0 && on < count}
        @change=${({ target }: Event) => {
          for (const id of ids) this.#staged[id] = (target as HTMLInputElement).checked;
          this.requestUpdate();
        }}
    /></label>`;
  }

  protected override render(): TemplateResult {
    const { host } = this.ui;
    // A site may have nothing but necessary services: then there is nothing to answer.
    const asked = host.plan.s.filter(([, category]) => category);
    const isAsked = asked.length > 0;
    const isAllOff = !asked.some(([id]) => host.state.services[id] === 'granted');
    return html`<dialog part="card" aria-labelledby="title" @close=${() => this.remove()}>
      <button part="close" aria-label=${this.text('close')} @click=${() => this.#dialog.close()}>
        ✕
      </button>
      <h2 id="title" tabindex="-1" autofocus>${this.text('heading')}</h2>
      <p>${isAsked && isAllOff ? this.text('intro') : ''}</p>
      ${host.state.gpc ? html`<p>${this.text('gpc')}</p>` : ''} ${super.render()}
      ${
        isAsked
          ? html`<div part="actions">
              ${this.#answer('answer reject', 'reject', () => host.reject())}
              ${this.#answer('answer accept', 'accept', () => host.accept())}
              ${this.#answer('save', 'save', () => host.set(this.#staged))}
            </div>`
          : ''
      }
    </dialog>`;
  }
}

/** The banner steps behind while there are preferences, and forward again. */
function updateBanner(): void {
  document.querySelector<CandorElement>('candor-banner')?.requestUpdate();
}
