import type { Config } from '../config/config.ts';

/** What the configuration itself says that cookies and storage keys are for; any other such sentence is the catalogue's, in English. */
export function ownPurposes({ categories = {} }: Config): ReadonlySet<string> {
  const settings = Object.values(categories).flatMap(({ services }) =>
    services.filter((service) => typeof service !== 'string'),
  );
  return new Set(
    settings
      .flatMap(({ cookies = [], storage = [] }) => [...cookies, ...storage])
      .flatMap(({ purpose }) => purpose ?? []),
  );
}
