import type { UnlistedReport } from '../input/read-unlisted.ts';
import type { Site, SiteDocument } from '../site/site.ts';

/** What a check has looked at. */
export interface CheckScope {
  readonly hasPolicy: boolean;
  readonly site: Site | undefined;
  readonly report: UnlistedReport;
}

/** Says what was compared with what, so that "nothing to report" cannot be taken for more. */
export function formatCheckScope({ hasPolicy, site, report }: CheckScope): string {
  const base = hasPolicy
    ? 'Checked the configuration against the policy and the fairness rules'
    : 'Checked the configuration alone, with no policy to compare it with';
  const parts = [
    ...(site === undefined ? [] : [`${countKinds(site.documents)} of the site`]),
    ...(report.urls.length === 0 ? [] : [`${count(report.urls.length, 'host')} of ${report.name}`]),
  ];
  return parts.length === 0 ? base : `${base}; and ${parts.join(', and ')}`;
}

function countKinds(documents: readonly SiteDocument[]): string {
  const counts = (['page', 'sheet', 'script'] as const).map((kind) =>
    count(documents.filter((document) => document.kind === kind).length, kind),
  );
  return `${counts.slice(0, 2).join(', ')} and ${counts[2]}`;
}

const count = (times: number, noun: string): string => `${times} ${noun}${times === 1 ? '' : 's'}`;
