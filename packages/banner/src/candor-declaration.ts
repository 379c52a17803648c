import { CATEGORIES, type PreferencesService } from '@candor/model';
import type { CSSResultGroup, TemplateResult } from 'lit';

import { CandorElement, html, nothing } from './consent-ui.ts';
import { detailsStyles } from './details-styles.ts';
import { serviceDetails } from './service-details.ts';

/**
 * The cookie declaration for a policy page: every service by category. It takes font and colours from the page.
 */
export class CandorDeclaration extends CandorElement {
  static override styles: CSSResultGroup = detailsStyles;

  /** One row a service, in the gate plan's order; set when the preferences chunk has loaded. */
  static services: readonly PreferencesService[];

  override render(): TemplateResult {
    const { s } = this.ui.host.plan;
    return html`${CATEGORIES.map((category, index) =>
      s.some(([, of]) => of === index)
        ? html`<h3>${this.text(`category.${category}`)}</h3>
            <p>${this.text(`category.${category}.about`)}</p>
            ${CandorDeclaration.services.map((service, row) =>
              s[row]![1] === index
                ? html`<h4>${service[0]}</h4>
                    ${serviceDetails(this, service)}`
                : nothing,
            )}`
        : nothing,
    )}`;
  }
}
