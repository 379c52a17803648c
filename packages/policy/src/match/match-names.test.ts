import { expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { parsePolicy } from '../parse/parse-policy.ts';
import { buildNameIndex } from './build-name-index.ts';
import { matchNames } from './match-names.ts';

const index = buildNameIndex(createCatalog());

function written(source: string): string[] {
  const document = parsePolicy(source, 'text');
  return matchNames(document, index).map(({ start, end }) => document.text.slice(start, end));
}

test.each([
  ['Google-Analytics-Cookies are set.', ['Google-Analytics']],
  ["Googles Analytics and Google's Analytics", ['Googles Analytics', "Google's Analytics"]],
  ['HeatLenses? No: Countlys Berichte.', ['Countlys']],
  ['Brandbook-Pixels and Heat Lens', ['Brandbook-Pixels', 'Heat Lens']],
  ['LeadSpy, „Countly“ and « MailMonkey »', ['LeadSpy', 'Countly', 'MailMonkey']],
  ['googleanalytics and CloudBarn', ['googleanalytics', 'CloudBarn']],
  ['heat lens, heatlensing, Meetlyx', []],
  ['see analytics.google.com or team@heatlens.example', []],
])('%s', (source, expected) => {
  expect(written(source)).toEqual(expected);
});
