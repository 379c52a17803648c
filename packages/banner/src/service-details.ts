import type { PreferencesService } from '@candor/model';
import type { TemplateResult } from 'lit';

import { html, nothing, type CandorElement } from './consent-ui.ts';
import { formatDuration } from './format-duration.ts';

/** What is known of a service: vendor, purposes, what it stores for how long, and the vendor's own pages. */
export function serviceDetails(
  element: CandorElement,
  [, vendor, country, purposes, privacy, optOut, storage]: PreferencesService,
): TemplateResult {
  const { locale } = element.ui;
  const lifetime = (duration: string): string =>
    duration[0] === 'P'
      ? formatDuration(duration, locale)
      : element.text(duration === 'session' ? duration : 'persistent');
  const link = (href: string, key: string): TemplateResult | typeof nothing =>
    href ? html` <a href=${href} target="_blank" rel="noopener">${element.text(key)}</a>` : nothing;
  return html`<p>
      ${vendor}${
        country ? `, ${new Intl.DisplayNames(locale, { type: 'region' }).of(country)}` : ''
      }
    </p>
    <p>
      ${
        purposes[0] === '='
          ? purposes.slice(1)
          : purposes
              .split(' ')
              .map((id) => element.text(`purpose.${id}`))
              .join('. ')
      }.
    </p>
    <p>
      ${
        storage
          ? storage.split(';').map((pair) => {
              const [name, duration] = pair.split(' ');
              return html`<span><code>${name}</code> ${lifetime(duration!)}</span>`;
            })
          : element.text('nothing')
      }
    </p>
    <p>${link(privacy, 'privacy')}${link(optOut, 'optOut')}</p>`;
}
