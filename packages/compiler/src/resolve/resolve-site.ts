import type { Disclosures, Plan } from '@candor/model';

import type { Config } from '../config/config.ts';

/** Completes what the configuration says of the site from what the policy says; empty names where neither says any. */
export function resolveSite(config: Config, disclosures: Disclosures | null): Plan['site'] {
  const { site = {} } = config;
  const said = saidOf(disclosures);
  const names = [site.controller, site.name, said.controller, said.name];
  return {
    name: firstOf([site.name, said.name, ...names]) ?? '',
    controller: firstOf([site.controller, said.controller, ...names]) ?? '',
    contact: firstOf([site.contact, said.email, said.dpo]) ?? null,
    policyUrl: site.policyUrl ?? null,
  };
}

type Said = Readonly<Record<'name' | 'controller' | 'email' | 'dpo', string | null>>;

function saidOf(disclosures: Disclosures | null): Said {
  if (disclosures === null) return { name: null, controller: null, email: null, dpo: null };
  const { company, controller, contact } = disclosures;
  return { name: company, controller, email: contact.email, dpo: contact.dpo };
}

function firstOf(names: readonly (string | null | undefined)[]): string | undefined {
  return names.find((name) => typeof name === 'string' && name !== '') ?? undefined;
}
