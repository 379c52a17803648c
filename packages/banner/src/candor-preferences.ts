import type { CSSResultGroup, TemplateResult } from 'lit';

import { CandorDeclaration } from './candor-declaration.ts';
import { cardStyles, css, html } from './consent-ui.ts';

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
 */
export class CandorPreferences extends CandorDeclaration {
  static override styles: CSSResultGroup = [
    CandorDeclaration.styles,
    cardStyles,
    css`
      dialog {
        inline-size: calc(100% - 1em);
        max-inline-size: 40em;
        max-block-size: calc(100% - 1em);
        padding-block-end: 0;
        scroll-padding-block-end: 6em;
      }
      ::backdrop {
        background: #0006;
      }
      section {
        padding-block: 1em;
        border-block-start: 1px solid #8884;
      }
      h2 ~ section p {
        margin: 0;
      }
      label {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: 2.75em;
        cursor: pointer;
      }
      small {
        margin-inline: 0.5em auto;
        font-weight: 400;
      }
      input {
        appearance: none;
        box-sizing: border-box;
        inline-size: 2.75em;
        margin: 0;
        padding: 2px;
        border: 1px solid;
        border-radius: 1em;
        font: inherit;
        cursor: pointer;
      }
      input::before {
        content: '';
        display: block;
        inline-size: 0;
        border: 0.625em solid;
        border-radius: 1em;
      }
      input:checked {
        padding-inline-start: 1.25em;
      }
      input:indeterminate {
        padding-inline-start: 0.625em;
      }
      [part='actions'] {
        position: sticky;
        inset-block-end: 0;
        padding-block: 1em 1.5em;
        background: inherit;
      }
      [part='close'] {
        float: inline-end;
        border: 0;
      }
    `,
  ];

  protected override isOpen = false;

  #staged: Record<string, boolean> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    const { plan, state } = this.ui.host;
    for (const [id] of plan.s) this.#staged[id] = state.services[id] === 'granted';
  }

  protected override firstUpdated(): void {
    this.#dialog.showModal();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.firstElementChild as HTMLDialogElement;
  }

  #answer(part: string, key: string, decide?: () => void): TemplateResult {
    return this.button(part, key, () => {
      decide?.();
      this.#dialog.close();
    });
  }

  /** A switch for the services, or the plain name for those that are always on. */
  protected override renderName(ids: readonly string[], name: string): TemplateResult | string {
    const { plan } = this.ui.host;
    if (plan.s.some(([id, category]) => id === ids[0] && !category)) return name;
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

  override render(): TemplateResult {
    const { host } = this.ui;
    return html`<dialog part="card" aria-labelledby="title" @close=${() => this.remove()}>
      ${this.#answer('close', 'close')}
      <h2 id="title">${this.text('heading')}</h2>
      <p>${this.text('intro')}</p>
      ${host.state.gpc ? html`<p>${this.text('gpc')}</p>` : ''} ${super.render()}
      <div part="actions">
        ${this.#answer('answer reject', 'reject', () => host.reject())}
        ${this.#answer('answer accept', 'accept', () => host.accept())}
        ${this.#answer('save', 'save', () => host.set(this.#staged))}
      </div>
    </dialog>`;
  }
}
