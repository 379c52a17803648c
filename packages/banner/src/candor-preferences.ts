import { CATEGORIES, type Category, type PreferencesService } from '@candor/model';
import type { CSSResultGroup, TemplateResult } from 'lit';

import { CandorElement, cardStyles, css, html, nothing } from './consent-ui.ts';
import { detailsStyles } from './details-styles.ts';
import { serviceDetails } from './service-details.ts';

/**
 * The second layer: every category and every service with what it does and its own switch. Switches are staged; nothing happens
 * until Save, and Escape closes without saving.
 *
 * @csspart card - The dialog.
 * @csspart actions - The buttons at the end.
 * @csspart accept - Accept all.
 * @csspart reject - Reject all. Same rules as `accept`.
 * @csspart save - Saves the switches.
 */
export class CandorPreferences extends CandorElement {
  static override styles: CSSResultGroup = [
    cardStyles,
    detailsStyles,
    css`
      dialog {
        inline-size: calc(100% - 1em);
        max-inline-size: 42em;
        max-block-size: calc(100% - 1em);
        padding: 0 !important;
        flex-direction: column;
        overflow: auto;
      }
      dialog[open] {
        display: flex;
      }
      ::backdrop {
        background: #0006;
      }
      header,
      .actions {
        padding: 1.25em 1.5em;
      }
      header button {
        float: inline-end;
        min-inline-size: 2.75em;
        margin: -0.5em -0.75em 0 0;
        padding: 0;
        border: 0;
        font-size: 1.25em;
      }
      main {
        flex: 1;
        min-block-size: 10em;
        padding: 0 1.5em;
        overflow: auto;
      }
      .actions,
      section {
        border-block-start: 1px solid color-mix(in srgb, currentColor 16%, transparent);
      }
      section {
        padding: 0.75em 0;
      }
      label,
      h3 {
        display: flex;
        flex: 1;
        align-items: center;
        justify-content: space-between;
        gap: 1em;
        min-block-size: 2.75em;
        cursor: pointer;
      }
      section > p {
        margin: 0;
      }
      input {
        appearance: none;
        flex: none;
        position: relative;
        inline-size: 2.75em;
        block-size: 1.625em;
        margin: 0;
        border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
        border-radius: 1em;
        font: inherit;
        cursor: pointer;
        transition: background 0.15s;
      }
      input::before {
        content: '';
        position: absolute;
        inset: 0.1875em auto auto 0.1875em;
        inset-inline: 0.1875em auto;
        border: 0.5625em solid;
        border-radius: 1em;
        transition: 0.15s;
      }
      input:checked {
        background: var(--candor-accent, var(--accent, CanvasText));
        color: var(--candor-accent-text, var(--accent-text, Canvas));
      }
      input:checked::before {
        inset-inline-start: 1.3125em;
      }
      input:indeterminate::before {
        inset-inline-start: 0.75em;
      }
      @media (prefers-reduced-motion) {
        input::before {
          transition: none;
        }
      }
    `,
  ];

  /** One row a service, in the gate plan's order. */
  declare services: readonly PreferencesService[];

  #staged = new Map<string, boolean>();

  override connectedCallback(): void {
    super.connectedCallback();
    const { host, plan } = this.ui;
    for (const [, ids] of plan.categories)
      for (const id of ids) this.#staged.set(id, host.state.services[id] === 'granted');
  }

  protected override firstUpdated(): void {
    (this.renderRoot.firstElementChild as HTMLDialogElement).showModal();
  }

  #close(decide?: () => void): void {
    decide?.();
    (this.renderRoot.firstElementChild as HTMLDialogElement).close();
  }

  #switch(
    ids: readonly string[],
    { name, description }: { name: string; description?: string },
  ): TemplateResult {
    const on = ids.filter((id) => this.#staged.get(id)).length;
    return html`<label
      >${name}<input
        type="checkbox"
        role="switch"
        aria-describedby=${description ?? nothing}
        .checked=${on === ids.length}
        .indeterminate=${on > 0 && on < ids.length}
        @change=${({ target }: Event) => {
          for (const id of ids) this.#staged.set(id, (target as HTMLInputElement).checked);
          this.requestUpdate();
        }}
    /></label>`;
  }

  #renderCategory(category: Category, index: number): TemplateResult | typeof nothing {
    const rows = this.ui.host.plan.s
      .map(([id, of], row) => ({ id, of, service: this.services[row]! }))
      .filter(({ of }) => of === index);
    if (rows.length === 0) return nothing;
    const ids = rows.map(({ id }) => id);
    const name = this.text(`category.${category}`);
    return html`<section>
      <h3>
        ${
          index
            ? this.#switch(ids, { name, description: category })
            : html`${name} <small>${this.text('alwaysOn')}</small>`
        }
      </h3>
      <p>${this.text(`category.${category}.about`)}</p>
      <details>
        <summary id=${category}>
          ${this.text('count', {
            on: index ? ids.filter((id) => this.#staged.get(id)).length : ids.length,
            count: ids.length,
          })}
        </summary>
        ${rows.map(
          ({ id, service }) =>
            html`<h4>${index ? this.#switch([id], { name: service[0] }) : service[0]}</h4>
              ${serviceDetails(this, service)}`,
        )}
      </details>
    </section>`;
  }

  override render(): TemplateResult {
    const { host } = this.ui;
    return html`<dialog
      class="card"
      part="card"
      aria-labelledby="heading"
      @close=${() => this.remove()}
    >
      <header>
        <button aria-label=${this.text('close')} @click=${() => this.#close()}>×</button>
        <h2 id="heading">${this.text('heading')}</h2>
        <p>${this.text('intro')}</p>
        ${host.state.gpc ? html`<p>${this.text('gpc')}</p>` : nothing}
      </header>
      <main>${CATEGORIES.map((category, index) => this.#renderCategory(category, index))}</main>
      <div class="actions" part="actions">
        <button class="main" part="reject" @click=${() => this.#close(() => host.reject())}>
          ${this.text('reject')}
        </button>
        <button class="main" part="accept" @click=${() => this.#close(() => host.accept())}>
          ${this.text('accept')}
        </button>
        <button
          part="save"
          @click=${() => this.#close(() => host.set(Object.fromEntries(this.#staged)))}
        >
          ${this.text('save')}
        </button>
      </div>
    </dialog>`;
  }
}
