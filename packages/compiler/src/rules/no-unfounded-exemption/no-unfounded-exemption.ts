import type { Diagnostic } from '@candor/diagnostics';
import type { StorageItem } from '@candor/model';

import type { Config, RegionRule } from '../../config/config.ts';
import { diagnose } from '../../diagnose.ts';
import type { ConfigPath } from '../../parse/config-path.ts';
import { profiles } from '../../profiles/profiles.ts';
import { durationDays } from '../../resolve/duration-days.ts';
import type { RuleContext } from '../rule.ts';

/** Audience measurement without consent is for those whom a law exempts, under the conditions that can be seen from here. */
export function noUnfoundedExemption(context: RuleContext): readonly Diagnostic[] {
  return listExemptions(context.config).flatMap(({ id, rule, path }) => {
    const reason = whyUnfounded(context, id, rule);
    if (reason === null) return [];
    return [
      diagnose(
        {
          code: 'no-unfounded-exemption',
          severity: 'error',
          message: `\`${id}\` cannot be exempt from consent: ${reason}`,
          why: 'France exempts a publisher’s own audience measurement (CNIL, 4 July 2025), the United Kingdom statistics (PECR, Schedule A1); both want it first-party, on this site only and with a simple way to object.',
          fix: 'Take it out of `exempt`: it is then asked for.',
        },
        context.locate(path),
      ),
    ];
  });
}

interface Exemption {
  readonly id: string;
  readonly rule: RegionRule;
  readonly path: ConfigPath;
}

function listExemptions({ regions = {} }: Config): readonly Exemption[] {
  const standard: RegionRule = {
    in: [],
    use: regions.default ?? 'eu',
    exempt: regions.exempt ?? [],
  };
  const list = (rule: RegionRule, at: ConfigPath): Exemption[] =>
    (rule.exempt ?? []).map((id, index) => ({ id, rule, path: [...at, 'exempt', index] }));
  return [
    ...list(standard, ['regions']),
    ...(regions.rules ?? []).flatMap((rule, index) => list(rule, ['regions', 'rules', index])),
  ];
}

function whyUnfounded({ entries }: RuleContext, id: string, rule: RegionRule): string | null {
  const { audienceExemption: exemption } = profiles[rule.use];
  const entry = entries.find((each) => each.id === id);
  if (exemption === undefined) return `the profile \`${rule.use}\` knows no exemption.`;
  if (!isInside(rule.in, exemption.countries)) {
    return `the exemption holds in ${[exemption.countries].flat().join(', ')} only.`;
  }
  if (entry === undefined) return 'the configuration has no such service.';
  if (entry.category !== 'analytics') return 'it does not only measure the audience.';
  const { cookies = [], storage: own = [] } = entry.setting;
  const storage = [...(entry.known?.storage ?? []), ...cookies, ...own];
  if (storage.some(({ party }) => party === 'third')) return 'it stores under its vendor’s name.';
  return storage.some((item) => daysOf(item) > exemption.maxCookieDays)
    ? `it has a cookie that lives longer than ${exemption.maxCookieDays} days.`
    : null;
}

/** A default, which names no region, is inside only where the whole profile has the exemption. */
function isInside(regions: readonly string[], countries: 'all' | readonly string[]): boolean {
  if (countries === 'all') return true;
  return regions.length > 0 && regions.every((region) => countries.includes(region.slice(0, 2)));
}

/** What has no stated time, a note of a refusal say, is not compared with one. */
function daysOf({ duration }: Pick<StorageItem, 'duration'>): number {
  return durationDays(duration) ?? 0;
}
