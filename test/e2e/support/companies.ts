import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository, with a trailing slash. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url));

/** The five companies whose policies are the examples. */
export const COMPANIES = ['altegon', 'altigen', 'altoros', 'altertech', 'altexsoft'] as const;

/** One of {@link COMPANIES}. */
export type Company = (typeof COMPANIES)[number];

/** The texts as published are their publishers' and stay outside the repository; without them the restated ones are read. */
export const originals: string | null = existsSync(join(root, '../shared/seeds'))
  ? join(root, '../shared/seeds')
  : null;

/** The policy a test reads for a company: the original where it is at hand, else the restated one. */
export function policyOf(company: Company): string {
  return originals === null
    ? join(root, 'seeds', company, 'policy.md')
    : join(originals, `${company}.txt`);
}
