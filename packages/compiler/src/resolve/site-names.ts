import type { Disclosures } from '@candor/model';

import type { Config } from '../config/config.ts';

/** What the site and the one responsible for it are called, as far as it is said anywhere. */
export interface SiteNames {
  readonly name: string | undefined;
  readonly controller: string | undefined;
}

/** Reads both names: the configuration's before the policy's, and each standing in for the other. */
export function siteNames({ site = {} }: Config, disclosures: Disclosures | null): SiteNames {
  const stated = [site.name, disclosures?.company];
  const responsible = [site.controller, disclosures?.controller];
  return {
    name: firstOf([...stated, ...responsible]),
    controller: firstOf([...responsible, ...stated]),
  };
}

function firstOf(names: readonly (string | null | undefined)[]): string | undefined {
  return names.find((name) => typeof name === 'string' && name !== '') ?? undefined;
}
