import type { Diagnostic } from '@candor/diagnostics';
import type { CatalogService } from '@candor/model';

import { diagnose } from '../diagnose.ts';
import type { RuleContext } from './rule.ts';

/** A product that has closed is no longer asked for. Named by the policy alone, it is left out of the banner, and said so. */
export function checkClosed({
  entries,
  catalog,
  config,
  disclosures,
  locate,
}: RuleContext): readonly Diagnostic[] {
  const listed = entries.flatMap(({ known, span }) =>
    known === undefined ? [] : closed(known, { span, isListed: true }),
  );
  if (config.categories !== undefined) return listed;
  const disclosed = new Set(disclosures?.services.map(({ id }) => id));
  const left = catalog.services
    .filter(({ id }) => disclosed.has(id))
    .flatMap((service) => closed(service, { span: locate(['policy']), isListed: false }));
  return [...listed, ...left];
}

function closed(
  { name, status }: CatalogService,
  { span, isListed }: { span: { start: number; end: number }; isListed: boolean },
): Diagnostic[] {
  if (status.state !== 'closed') return [];
  const note = status.note === undefined ? '' : ` ${status.note}`;
  const finding = {
    code: 'no-closed-service',
    severity: 'warning',
    message: isListed
      ? `${name} closed (${status.since}), and the banner still asks for it.`
      : `${name} closed (${status.since}), and the policy still names it; the banner leaves it out.`,
    why: `Visitors cannot be informed of a recipient that does not exist (GDPR Art. 13(1)(e)).${note}`,
    fix: `Remove its code from the site, and ${isListed ? 'its line here and in the policy' : 'its paragraph from the policy'}.`,
  } as const;
  return [diagnose(finding, span)];
}
