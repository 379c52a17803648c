import { readFileSync } from 'node:fs';

import { catalog, getService } from '@candor/catalog';
import type { Category, ServiceKind } from '@candor/model';
import { readPolicy } from '@candor/policy';
import { describe, expect, test } from 'vitest';

/** `seeds/<company>/disclosures.json`: what a careful person reads out of the policy beside it. */
interface Expected {
  effectiveDate: string | null;
  lastUpdated: string | null;
  contact: { email: string | null; dpo: string | null };
  minAge: number | null;
  cookieStance: string;
  services: { id: string; kind: ServiceKind; category: Category | null }[];
  /** Ids that a reader may report or leave out. */
  optional: string[];
  /** What the policy denies, as far as it concerns consent. */
  negations: string[];
}

const COMPANIES = ['altegon', 'altigen', 'altoros', 'altertech', 'altexsoft'];
const readSeed = (company: string, file: string): string =>
  readFileSync(new URL(`../../seeds/${company}/${file}`, import.meta.url), 'utf8');

describe.each(COMPANIES)('%s', (company) => {
  const expected = JSON.parse(readSeed(company, 'disclosures.json')) as Expected;
  const policy = readSeed(company, 'policy.md');
  const { disclosures } = readPolicy(policy, { catalog, format: 'markdown' });

  test('names its services, what they are and their categories', () => {
    const found = disclosures.services
      .filter(({ id }) => !expected.optional.includes(id))
      .map(({ id, kind, category }) => ({ id, kind, category }));
    expect(sortById(found)).toEqual(sortById(expected.services));
  });

  test('says when it was written, for whom, and whom to ask', () => {
    const { effectiveDate, lastUpdated, contact, minAge, cookieStance } = disclosures;
    expect({ effectiveDate, lastUpdated, minAge, cookieStance }).toEqual({
      effectiveDate: expected.effectiveDate,
      lastUpdated: expected.lastUpdated,
      minAge: expected.minAge,
      cookieStance: expected.cookieStance,
    });
    expect(contact.email).toBe(expected.contact.email);
  });

  test('denies what it denies', () => {
    const targets = disclosures.negations.map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining(expected.negations));
  });

  test('every expected service is in the catalogue', () => {
    for (const { id, kind, category } of expected.services) {
      expect(getService(catalog, id), id).toMatchObject(
        kind === 'back-office' ? { id } : { id, category },
      );
    }
  });

  test('the configuration lists the services of the site and no other', () => {
    const config = JSON.parse(readSeed(company, 'candor.config.json')) as {
      categories: Record<string, { services: (string | { id: string; name?: string })[] }>;
      questions?: string[];
    };
    const listed = Object.entries(config.categories).flatMap(([category, { services }]) =>
      services
        .filter((service) => typeof service === 'string' || service.name === undefined)
        .map((service) => ({
          id: typeof service === 'string' ? service : service.id,
          category,
        })),
    );
    const onSite = expected.services
      .filter(({ kind }) => kind !== 'back-office')
      .map(({ id, category }) => ({ id, category: category as string }));
    expect(sortById(listed.filter(({ id }) => id !== 'candor'))).toEqual(sortById(onSite));
    expect(config.questions).toBeUndefined();
  });
});

function sortById<T extends { id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => a.id.localeCompare(b.id));
}
