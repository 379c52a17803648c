import { html, type TemplateResult } from 'lit/html.js';

import { CandorElement } from './candor-element.ts';
import { css } from './css.ts';

/**
 * The control that opens the preferences again, for a footer or a policy page; it looks like a link in the text around it.
 *
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
          display: none;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<button part="button" @click=${() => this.ui.host.open()}>
      <slot>${this.text('settings')}</slot>
    </button>`;
  }
}
