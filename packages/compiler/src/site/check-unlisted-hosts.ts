import { lookUpHost, matchUrl } from '@candor/catalog';
import type { Diagnostic, Severity, Span } from '@candor/diagnostics';
import type { Catalog, CatalogService, Plan } from '@candor/model';

import { diagnose } from '../diagnose.ts';
import { toId } from '../draft/to-id.ts';
import { hostOf } from './host-of.ts';
import { isOwnHost } from './is-own-host.ts';

/** One place where a URL was seen. */
export interface Sighting {
  /** Absolute. */
  readonly url: string;
  /** The page, sheet or script. */
  readonly place: string;
  /** `loads`: in its text; `names`: a script has it, and may load it; `loaded`: a browser did. */
  readonly how: 'loads' | 'names' | 'loaded';
  /** Where in the text of `place`; absent when there is none. */
  readonly span?: Span;
}

/** What the URLs are compared with. */
export interface ListedSite {
  readonly plan: Plan;
  readonly catalog: Catalog;
  /** Hosts that the site itself is served from. */
  readonly ownHosts: readonly string[];
}

const SEVERITY: Readonly<Record<Plan['unlisted'], Severity>> = {
  report: 'warning',
  allow: 'info',
  hold: 'info',
};

const WHY: Readonly<Record<Plan['unlisted'], string>> = {
  report:
    '`gate.unlisted` is `report`: the host is contacted before anybody is asked, and learns who visits which page.',
  allow:
    '`gate.unlisted` is `allow`: the host is contacted before anybody is asked, and learns who visits which page.',
  hold: '`gate.unlisted` is `hold`: the gate lets nothing load from the host, whatever the visitor decides. What stands in the HTML may still be requested ahead of the gate, unless a Content-Security-Policy refuses it.',
};

/**
 * Names the hosts that no service of the configuration explains, one diagnostic a host, with what is known of each. A host that only
 * stands in a script is a remark whatever `gate.unlisted` says, and none when nobody knows it: scripts name many addresses (of
 * documentation, of XML namespaces) that they never load.
 */
export function checkUnlistedHosts(
  sightings: readonly Sighting[],
  site: ListedSite,
): readonly Diagnostic[] {
  const byHost = new Map<string, Sightings>();
  for (const sighting of sightings) {
    const host = unlistedHost(sighting.url, site);
    if (host === undefined) continue;
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [sighting]);
    else known.push(sighting);
  }
  return [...byHost]
    .filter(([host, all]) => all.some(({ how }) => how !== 'names') || isKnown(host, all[0], site))
    .map(([host, all]) => describe(host, all, site));
}

type Sightings = [Sighting, ...Sighting[]];

function unlistedHost(url: string, { plan, ownHosts }: ListedSite): string | undefined {
  const host = hostOf(url);
  if (host === undefined) return undefined;
  const own = plan.cookieDomain === null ? ownHosts : [...ownHosts, plan.cookieDomain];
  return isOwnHost(host, own) || matchUrl(plan, url).length > 0 ? undefined : host;
}

const isKnown = (host: string, { url }: Sighting, { catalog }: ListedSite): boolean =>
  lookUpHost(host) !== undefined || matchUrl(catalog, url).length > 0;

const WEIGHT = { loads: 0, loaded: 1, names: 2 } as const;

function describe(host: string, all: Readonly<Sightings>, site: ListedSite): Diagnostic {
  const { how, place, span, url } = all.reduce((best, sighting) =>
    WEIGHT[sighting.how] < WEIGHT[best.how] ? sighting : best,
  );
  const { unlisted } = site.plan;
  const known = matchUrl(site.catalog, url).find(({ category }) => category !== null);
  const { owner, fix } = known === undefined ? adviseOwn(host) : adviseKnown(known);
  const isNamed = how === 'names';
  return diagnose(
    {
      code: 'no-unlisted-host',
      severity: isNamed ? 'info' : SEVERITY[unlisted],
      message: `${host} ${owner}: ${WORDS[how](place)}${all.length === 1 ? '' : ` (${all.length} places)`}.`,
      why: isNamed
        ? 'Whether the script loads it is seen in a browser only: on a page with the gate, `candor-unlisted` says.'
        : WHY[unlisted],
      fix,
    },
    span ?? null,
    span === undefined ? undefined : place,
  );
}

const WORDS: Readonly<Record<Sighting['how'], (place: string) => string>> = {
  loads: (place) => `${place} loads from it`,
  loaded: (place) => `seen on ${place}`,
  names: (place) => `${place} names it`,
};

interface Advice {
  readonly owner: string;
  readonly fix: string;
}

function adviseKnown({ id, name, category }: CatalogService): Advice {
  return {
    owner: `belongs to ${name}, which the configuration does not list`,
    fix: `Add "${id}" to \`categories.${category}.services\`, or remove it from the site.`,
  };
}

function adviseOwn(host: string): Advice {
  const found = lookUpHost(host);
  const company = found?.company;
  const purpose = found?.category ?? null;
  const service = JSON.stringify({
    id: toId(company ?? host) ?? 'a-name-of-your-own',
    name: company ?? host,
    hosts: [host],
  });
  const says = purpose === null ? company : `${company}, ${purpose}`;
  const category =
    purpose === null ? 'the category it serves' : `\`categories.${purpose}.services\``;
  return {
    owner: `belongs to no service of the configuration${company === undefined ? '' : ` (third-party-web says: ${says})`}`,
    fix: `Add ${service} to ${category}, or remove it from the site; \`necessary\` is for what the site cannot work without.`,
  };
}
