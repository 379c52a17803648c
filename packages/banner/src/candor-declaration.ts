import type { PreferencesPlan, ServiceDetails } from '@candor/model';
import type { TemplateResult } from 'lit/html.js';

import { CandorElement, css, html } from './consent-ui.ts';
import { formatDuration } from './format-duration.ts';

/**
 * The cookie declaration for a policy page: every service by category, with its vendor, purposes, cookies and their lifetimes.
 * It takes font and colours from the page.
 */
export class CandorDeclaration extends CandorElement {
  static override readonly styles: readonly string[] = [
    css`
      h3,
      h4,
      p {
        margin: 0;
        font-size: 1em;
      }
      section {
        margin-block-start: 2em;
      }
      h3 {
        font-size: 1.1875em;
        line-height: 1.3;
      }
      details {
        font-size: 0.9375em;
      }
      [open] {
        padding-block-end: 0.75em;
      }
      summary {
        inline-size: fit-content;
        padding-block: 0.5em;
        cursor: pointer;
      }
      h4 {
        margin-block-start: 1em;
      }
      summary + h4 {
        margin-block-start: 0;
      }
      details p + p {
        margin-block-start: 0.4em;
      }
      span {
        display: grid;
        grid-template-columns: minmax(0, 12em) 1fr;
        gap: 1em;
        align-items: baseline;
      }
      code {
        font:
          0.9375em ui-monospace,
          monospace;
        direction: ltr;
        unicode-bidi: isolate;
      }
      a {
        margin-inline-end: 1em;
        color: inherit;
      }
    `,
  ];

  /** Set when the preferences chunk has loaded. */
  static plan: PreferencesPlan;
  /** One row a service, in the gate plan's order, once somebody wanted to see them. */
  static details: readonly ServiceDetails[] | undefined;

  /** Whether the services of a category are shown from the start. */
  protected isOpen = true;

  /** What stands as the heading of a category or a service. */
  protected renderName(
    name: string,
    _ids: readonly string[],
    _category: number,
  ): TemplateResult | string {
    return name;
  }

  /** Without them the names stay, and can be switched. */
  #loadDetails = async (): Promise<void> => {
    const { host } = this.ui;
    const module = await host.load(CandorDeclaration.plan.details).catch(() => undefined);
    if (module) CandorDeclaration.details = module['default'] as readonly ServiceDetails[];
    this.requestUpdate();
  };

  #renderService([
    vendor,
    country,
    purposes,
    privacy,
    optOut,
    storage,
  ]: ServiceDetails): TemplateResult {
    const { locale, plan, texts } = this.ui;
    const link = (href: string, key: string): TemplateResult | '' =>
      href && html`<a href=${href} target="_blank">${this.text(key)}</a>`;
    return html`<p>
        <bdi>${vendor}</bdi
        >${country && ` · ${texts[country] || new Intl.DisplayNames(locale, { type: 'region' }).of(country)}`}
      </p>
      ${
        purposes[0] === '='
          ? // The site's own sentence stands in its first language only.
            html`<p lang=${plan.locale} dir="auto">${purposes.slice(1)}</p>`
          : html`<p>
              ${purposes
                .split(' ')
                .map((id) => this.text(`p${id}`))
                .join(' · ')}
            </p>`
      }
      <p>
        ${
          storage.length > 1
            ? storage.split(';').map((pair) => {
                const [name, duration] = pair.split(' ') as [string, string];
                return html`<span
                  ><code>${name}</code> ${
                    duration[0] === 'P'
                      ? formatDuration(duration, locale, texts)
                      : this.text(duration === 'session' ? duration : 'persistent')
                  }</span
                >`;
              })
            : this.text(storage ? 'stored.unknown' : 'stored.none')
        }
      </p>
      <p>${link(privacy, 'policy')}${link(optOut, 'optOut')}</p>`;
  }

  protected override render(): TemplateResult {
    const { plan, details } = CandorDeclaration;
    const { s } = this.ui.host.plan;
    return html`${[0, 1, 2, 3, 4].map((category) => {
      const rows = s.flatMap(([id, of], row) => (of === category ? [[id, row] as const] : []));
      return (
        rows[0] &&
        html`<section>
          <h3>
            ${this.renderName(
              this.text(`c${category}`),
              rows.map(([id]) => id),
              category,
            )}
          </h3>
          <p>${this.text(`a${category}`)}</p>
          <details ?open=${this.isOpen} @toggle=${this.#loadDetails}>
            <summary>${this.text('show')}</summary>
            ${rows.map(
              ([id, row]) =>
                html`<h4>${this.renderName(plan.names[row] || this.nameOf(id), [id], category)}</h4>
                  ${details?.[row] && this.#renderService(details[row])}`,
            )}
          </details>
        </section>`
      );
    })}`;
  }
}
