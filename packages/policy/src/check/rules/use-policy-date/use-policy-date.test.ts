import { expect, test } from 'vitest';

import { codesOf } from '../../../../test/describe-rule.ts';
import { createCatalog } from '../../../../test/create-catalog.ts';
import { readPolicy } from '../../../index.ts';

function severityOf(source: string): string | undefined {
  const { diagnostics } = readPolicy(source, { catalog: createCatalog(), format: 'text' });
  return diagnostics.find(({ code }) => code === 'use-policy-date')?.severity;
}

test.each([
  ['en', 'We tell of changes by updating the "Last Updated" date of this policy.'],
  ['de', 'Änderungen erkennen Sie am Datum der letzten Aktualisierung dieser Erklärung.'],
  ['fr', 'La date de dernière mise à jour de cette politique est modifiée à chaque changement.'],
  ['es', 'La fecha de la última actualización de esta política se modifica con cada cambio.'],
])('use-policy-date: a promised date that is missing is a warning (%s)', (_language, promise) => {
  expect(severityOf(promise)).toBe('warning');
});

test('use-policy-date: a missing one a remark', () => {
  expect(severityOf('We care about privacy.')).toBe('info');
});

test.each([
  'Last updated: 5 May 2021\n\nWe care about privacy.',
  'Stand: 5. Mai 2021\n\nDatenschutz ist uns wichtig, wenn Sie unsere Seiten besuchen.',
])('use-policy-date: %s has one', (source) => {
  expect(codesOf(source)).not.toContain('use-policy-date');
});
