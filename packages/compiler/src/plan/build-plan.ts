import type { Plan, PlanService } from '@candor/model';

import type { Config } from '../config/config.ts';
import { integrityOf } from '../hash/integrity-of.ts';
import { shortCode } from '../hash/short-code.ts';
import { resolveLocales } from '../resolve/resolve-locales.ts';
import { resolveSite } from '../resolve/resolve-site.ts';
import type { RuleContext } from '../rules/rule.ts';
import { resolveTheme } from '../theme/resolve-theme.ts';
import { buildCodes } from './build-codes.ts';
import { buildService } from './build-service.ts';
import { buildRegions } from './build-regions.ts';
import { optOutDays } from './opt-out-days.ts';
import { OWN_ID, ownService } from './own-service.ts';

/** Decides everything the browser must obey and show. */
export function buildPlan(context: RuleContext): Plan {
  const { config, disclosures, policy } = context;
  const site = resolveSite(config, disclosures);
  const regions = buildRegions(config);
  const consentDays = consentDaysOf(regions);
  const services = buildServices(context, {
    controller: site.controller,
    cookieDays: Math.max(consentDays, ...regions.map((region) => optOutDays(region))),
  });
  return {
    version: 1,
    site,
    revision: shortCode(joinCodes(services), 8),
    policyHash: policy === null ? null : integrityOf(policy.text).slice('sha384-'.length),
    services,
    banner: resolveBanner(config.banner ?? {}),
    locales: resolveLocales(config, disclosures),
    unlisted: config.gate?.unlisted ?? 'report',
    consentDays,
    cookieDomain: config.site?.cookieDomain ?? null,
    regions,
    waivers: config.waivers ?? [],
  };
}

function buildServices(
  { entries, policy }: RuleContext,
  own: { readonly controller: string; readonly cookieDays: number },
): PlanService[] {
  const surroundings = { controller: own.controller, policyText: policy?.text ?? null };
  const uncoded = [
    ownService(own),
    ...entries
      .filter((entry) => entry.id !== OWN_ID)
      .map((entry) => buildService(entry, surroundings)),
  ];
  const codes = buildCodes(uncoded);
  return uncoded.map(({ id, ...service }) => ({ id, code: codes.get(id) ?? '', ...service }));
}

function joinCodes(services: readonly PlanService[]): string {
  return services
    .map(({ code }) => code)
    .sort()
    .join(' ');
}

function resolveBanner({ layout, position, theme }: NonNullable<Config['banner']>): Plan['banner'] {
  return {
    layout: layout ?? 'bar',
    position: position ?? 'bottom',
    theme: resolveTheme(theme),
  };
}

/**
 * One cookie serves all regions that ask, so the shortest of their periods holds in each. An objection where services act without asking
 * lasts its own time: forgotten earlier, they would act again.
 */
function consentDaysOf(regions: Plan['regions']): number {
  const asking = regions.filter(({ model }) => model === 'opt-in');
  return Math.min(...(asking.length > 0 ? asking : regions).map(({ consentDays }) => consentDays));
}
