import { checkUnlistedHosts, hostOf, type Sighting, type UnlistedUrl } from '@candor/compiler';
import type { Diagnostic } from '@candor/diagnostics';
import { findForeignUrls } from '@candor/html';
import type { Catalog, Plan } from '@candor/model';

import { checkGateTag } from './check-gate-tag.ts';
import { checkUnheld } from './check-unheld.ts';
import { checkUnused } from './check-unused.ts';
import { locateIn } from './locate-in.ts';
import type { Site, SiteDocument } from './site.ts';

/** What a site is compared with. */
export interface SiteCheck {
  readonly plan: Plan;
  readonly catalog: Catalog;
  /** Absent: only `reported` is looked at. */
  readonly site: Site | undefined;
  /** What browsers have reported. */
  readonly reported: readonly UnlistedUrl[];
  /** Text of the configuration, for the place of a service. */
  readonly configText: string;
}

/** Compares what a site's files load, and what browsers saw, with the plan. `file` of a diagnostic is a document's name. */
export function checkSite(check: SiteCheck): readonly Diagnostic[] {
  const { plan, catalog, site, reported, configText } = check;
  const documents = site?.documents ?? [];
  const sightings = [
    ...documents.flatMap(sightingsIn),
    ...reported.map(({ url, page }): Sighting => ({ url, place: page, how: 'loaded' })),
  ];
  return [
    ...checkGateTag(documents),
    ...checkUnheld(documents, plan),
    ...checkUnlistedHosts(sightings, { plan, catalog, ownHosts: site?.ownHosts ?? [] }),
    ...checkUnused(documents, { plan, configText }),
    ...checkUnread(site?.unread ?? []),
  ];
}

function sightingsIn(document: SiteDocument): readonly Sighting[] {
  const { kind, name, text } = document;
  const how = kind === 'script' ? 'names' : 'loads';
  const located = new Set<string>();
  return findForeignUrls(document).map(({ url, element, offset }) => {
    const host = hostOf(url) ?? url;
    // Only the first place is shown, and a page may have a hundred thousand.
    if (located.has(host)) return { url, place: name, how };
    located.add(host);
    return { url, place: name, how, span: locateIn(text, { offset, element, needles: [host] }) };
  });
}

const MAX_NAMED = 5;

function checkUnread(unread: readonly string[]): readonly Diagnostic[] {
  if (unread.length === 0) return [];
  const more = unread.length - MAX_NAMED;
  return [
    {
      code: 'no-unread-page',
      severity: 'info',
      message: `Not all of the site was looked at: ${unread.slice(0, MAX_NAMED).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
      why: 'What was not read may load third parties that are not reported here.',
      fix: 'Correct what can be, or check the folder that the site is built into.',
      span: null,
    },
  ];
}
