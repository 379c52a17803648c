import { html, type TemplateResult } from 'lit/html.js';

import { CandorElement } from './candor-element.ts';
import { css } from './css.ts';

/**
 * The control that opens the preferences again, for a footer or a policy page; it looks like a link in the text around it.
 *
 * With the attribute `withdraw` it takes all consent back instead, at once: one click, as Accept is (GDPR Art. 7(3)).
 *
 * @attr withdraw - Take all consent back instead of opening the preferences.
 * @slot - Its label, instead of the translated one.
 * @csspart button - The button.
 */
export class CandorSettings extends CandorElement {
  static override readonly styles: readonly string[] = [
    css`
      button {
        min-block-size: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-decoration: underline;
        cursor: pointer;
      }
      @media print {
        :host {
          display: none !important;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#replaceButton();
  }

  disconnectedCallback(): void {
    this.#replaceButton();
  }

  /** A router may bring a control after the gate has made its button, which is unseen then. Not taken away: the gate would miss it. */
  #replaceButton(): void {
    // As the gate writes it.
    const button = document.querySelector<HTMLElement>('body>[data-candor-open][style*=safe-area]');
    // Where law wants it shown that the signal was obeyed, it is shown beside the page's control.
    if (button && !this.ui.host.state.gpc)
      button.style.visibility = this.isConnected ? 'hidden' : '';
  }

  protected override render(): TemplateResult {
    const { host } = this.ui;
    const isWithdrawal = this.hasAttribute('withdraw');
    return html`<button
      part="button"
      @click=${() => (isWithdrawal ? host.withdraw() : void host.open())}
    >
      <slot>${this.text(isWithdrawal ? 'reject' : 'settings')}</slot>
    </button>`;
  }
}
