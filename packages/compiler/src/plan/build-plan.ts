import type { Plan, PlanService } from '@candor/model';

import type { Config } from '../config/config.ts';
import { consentDaysOf } from '../config/consent-days-of.ts';
import { integrityOf } from '../hash/integrity-of.ts';
import { shortCode } from '../hash/short-code.ts';
import { longColor } from '../resolve/long-color.ts';
import { resolveLocales } from '../resolve/resolve-locales.ts';
import { resolveSite } from '../resolve/resolve-site.ts';
import type { RuleContext } from '../rules/rule.ts';
import { buildCodes } from './build-codes.ts';
import { buildService } from './build-service.ts';
import { OWN_ID, ownService } from './own-service.ts';

/** Decides everything the browser must obey and show. */
export function buildPlan(context: RuleContext): Plan {
  const { config, disclosures, policy } = context;
  const site = resolveSite(config, disclosures);
  const consentDays = shortestConsent(config);
  const services = buildServices(context, { controller: site.controller, consentDays });
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
    waivers: config.waivers ?? [],
  };
}

function buildServices(
  { entries, policy }: RuleContext,
  own: { readonly controller: string; readonly consentDays: number },
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
    theme: theme?.accent === undefined ? {} : { accent: longColor(theme.accent) },
  };
}

/** One file serves every region, so the shortest period of all profiles holds everywhere. */
function shortestConsent(config: Config): number {
  const profiles = [
    config.regions?.default ?? 'eu',
    ...(config.regions?.rules ?? []).map((rule) => rule.use),
  ];
  return Math.min(...profiles.map((profile) => consentDaysOf(profile)));
}
