import { expect, describe, test } from 'vitest';

import { readPolicy } from '../src/index.ts';
import type { PolicyFormat } from '../src/parse/policy-document.ts';
import { createCatalog } from './create-catalog.ts';

/** A policy that breaks a rule and one near it that does not. */
export interface RuleCase {
  readonly breaks: string;
  readonly holds: string;
  readonly format?: PolicyFormat;
}

const catalog = createCatalog();

/** What stands before each case: a date, and enough words to tell the language. */
const HEADS: Readonly<Record<string, string>> = {
  en: 'Last updated: 5 May 2021\n\nThis notice tells you which data about you we process when you visit us.\n\n',
  de: 'Stand: 5. Mai 2021\n\nDiese Erklärung sagt Ihnen, welche Daten über Sie wir verarbeiten, wenn Sie uns besuchen.\n\n',
  fr: 'Dernière mise à jour : 5 mai 2021\n\nCette notice vous dit quelles données vous concernant nous traitons lorsque vous nous rendez visite.\n\n',
  es: 'Última actualización: 5 de mayo de 2021\n\nEste aviso le dice qué datos sobre usted tratamos cuando nos visita.\n\n',
};

/** Codes that a policy brings up when it is read with the small catalogue. */
export function codesOf(source: string, format: PolicyFormat = 'text'): string[] {
  return readPolicy(source, { catalog, format }).diagnostics.map(({ code }) => code);
}

/** Holds a rule to pairs by language (`en`, or `de:banner` for several of one). */
export function describeRule(code: string, cases: Readonly<Record<string, RuleCase>>): void {
  describe.each(Object.entries(cases))(`${code} in %s`, (name, { breaks, holds, format }) => {
    const head = HEADS[name.split(':')[0] ?? ''] ?? '';

    test('is reported', () => {
      expect(codesOf(head + breaks, format)).toContain(code);
    });

    test('is not reported without reason', () => {
      expect(codesOf(head + holds, format)).not.toContain(code);
    });
  });
}
