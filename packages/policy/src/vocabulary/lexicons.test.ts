import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, test } from 'vitest';

import { compilePhrase } from '../../build/compile-phrase.mjs';
import { readLexicons } from '../../build/read-lexicons.mjs';
import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';

const bundled = fileURLToPath(new URL('../../lexicons/', import.meta.url));
const italian = fileURLToPath(new URL('../../test/it.json', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'candor-lexicons-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A folder with the lexicons of the package and one more file. */
function withFile(name: string, content: string): string {
  const folder = mkdtempSync(join(work, 'set-'));
  cpSync(bundled, folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return folder;
}

test('a language is added by one file', () => {
  const { lexicons, problems } = readLexicons(withFile('it.json', readFileSync(italian, 'utf8')));
  expect(problems).toEqual([]);
  const source = readFileSync(new URL('../../test/it-policy.md', import.meta.url), 'utf8');
  const options = { catalog: createCatalog(), lexicons } as const;
  const { disclosures } = readPolicy(source, options);
  expect(disclosures).toMatchObject({
    language: 'it',
    services: [{ id: 'heat-lens', sectionCategory: 'analytics' }],
    cookies: [
      { name: '_hl_id', duration: 'P2Y', purpose: 'Distingue i visitatori' },
      { name: 'sid', duration: 'session' },
    ],
  });
});

describe('what a lexicon may not say', () => {
  const english = readFileSync(join(bundled, 'en.json'), 'utf8');
  const written = JSON.parse(english) as Record<string, unknown>;

  test.each([
    [
      'a key is missing',
      { ...written, language: 'xx', uses: undefined },
      /required property 'uses'/u,
    ],
    ['a key is unknown', { ...written, language: 'xx', usage: [] }, /additionalProperty":"usage"/u],
    ['a list is a string', { ...written, language: 'xx', uses: 'we use' }, /uses must be array/u],
    [
      'a phrase means nothing',
      { ...written, language: 'xx', uses: ['we {9} use'] },
      /uses: "we \{9\} use"/u,
    ],
    ['the name is not the language', written, /"language" must be "xx"/u],
  ])('%s', (_name, lexicon, problem) => {
    const { problems } = readLexicons(withFile('xx.json', JSON.stringify(lexicon)));
    expect(problems.join('\n')).toMatch(problem);
  });

  test('an empty list is allowed', () => {
    const lexicon = { ...written, language: 'xx', uses: [] };
    expect(readLexicons(withFile('xx.json', JSON.stringify(lexicon))).problems).toEqual([]);
  });
});

describe('phrases', () => {
  const matches = (phrase: string, text: string): boolean =>
    new RegExp(`^(?:${compilePhrase(phrase)})$`, 'iu').test(text);

  test.each([
    ['we use', 'We use', true],
    ['cookies?', 'cookie', true],
    ['chat ?bots?', 'chatbot', true],
    ['(do|does) not', 'does not', true],
    ['analys*', 'Analyseverfahren', true],
    ['we {2} use', 'we do not use', true],
    ['we {2} use', 'we do not ever use', false],
    ['we {2} use', 'we, too, use', false],
    ['store … server', 'store your data on a server', true],
    ['store … server', 'store. A server', false],
    ['store … server', 'store server', true],
    ['under #', 'under 16', true],
    ['e.g.', 'e.g.', true],
    ['e.g.', 'eggs', false],
    [String.raw`cookie\(s\)`, 'cookie(s)', true],
  ])('%j and %j: %s', (phrase, text, expected) => {
    expect(matches(phrase, text)).toBe(expected);
  });

  test.each([
    '(a',
    'a)',
    'a{2,}',
    'a**',
    'a*?',
    '?',
    '(((((a)))))',
    'a  b',
    ' a',
    '(a?)?',
    'don’t',
    '[ab]',
    'a … b … c … d … e',
    'x'.repeat(700),
  ])('refuses %j', (phrase) => {
    expect(() => compilePhrase(phrase)).toThrow(Error);
  });
});
