import { matchUrl } from '@candor/catalog';
import type { Diagnostic } from '@candor/diagnostics';
import type { Catalog, CatalogService } from '@candor/model';

import { diagnose } from '../../diagnose.ts';
import type { ServiceEntry } from '../../resolve/resolve-entries.ts';
import type { RuleContext } from '../rule.ts';

/**
 * `necessary` holds what a visitor asked for and nothing else: no catalogue service of another category, under its own id or behind
 * its hosts.
 */
export function noTrackerInNecessary({ entries, catalog }: RuleContext): readonly Diagnostic[] {
  return entries.flatMap((entry) => {
    if (entry.category !== 'necessary') return [];
    const tracker = trackerOf(entry, catalog);
    return tracker === undefined ? [] : [trackerInNecessary(entry, tracker)];
  });
}

function trackerOf({ known, setting }: ServiceEntry, catalog: Catalog): CatalogService | undefined {
  if (known !== undefined && known.category !== 'necessary') return known;
  return (setting.hosts ?? [])
    .flatMap((host) => matchUrl(catalog, `https://${host}`))
    .find(({ category }) => category !== 'necessary' && category !== null);
}

function trackerInNecessary(entry: ServiceEntry, tracker: CatalogService): Diagnostic {
  const what = entry.id === tracker.id ? '' : ` loads ${tracker.name}, which`;
  return diagnose(
    {
      code: 'no-tracker-in-necessary',
      severity: 'error',
      message: `\`${entry.id}\`${what} is ${tracker.category ?? 'no necessary service'}, and stands under \`necessary\`.`,
      why: `${tracker.categoryReason} Only what a visitor expressly asked for may act without consent (ePrivacy Directive Art. 5(3); EDPB cookie banner taskforce 2023).`,
      fix: tracker.category === null ? 'Remove it.' : `Move it to \`${tracker.category}\`.`,
    },
    entry.span,
  );
}
