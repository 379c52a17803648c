import { readdirSync, readFileSync } from 'node:fs';

import { CATEGORIES, PURPOSES } from '@candor/model';
import { describe, expect, test } from 'vitest';

type Locale = Readonly<Record<'banner' | 'preferences' | 'declaration', Record<string, string>>>;

const folder = new URL('locales/', import.meta.url);
const read = (file: string): Locale => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const english = read('en.json');
const placeholders = (text: string): string[] => (text.match(/{\w+}/g) ?? []).sort();

test('there are locales', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['de.json', 'en.json']));
});

describe.each(readdirSync(folder))('%s', (file) => {
  const locale = read(file);
  const texts = Object.entries(locale).flatMap(([section, entries]) =>
    Object.entries(entries).map(([key, text]) => ({ section, key, text })),
  );

  test('has the keys of English, in its order', () => {
    const keys = (of: Locale): string[][] =>
      Object.values(of).map((section) => Object.keys(section));
    expect(Object.keys(locale)).toEqual(Object.keys(english));
    expect(keys(locale)).toEqual(keys(english));
  });

  test('has a sentence for each purpose, and nothing for others', () => {
    const ids = Object.keys(locale.preferences).filter((key) => key.startsWith('purpose.'));
    expect(ids.sort()).toEqual(PURPOSES.map((id) => `purpose.${id}`).sort());
  });

  test('has a name and a line for each category, and a phrase for each that needs consent', () => {
    for (const category of CATEGORIES) {
      expect(locale.preferences).toHaveProperty([`category.${category}`]);
      expect(locale.preferences).toHaveProperty([`category.${category}.about`]);
      if (category !== 'necessary') expect(locale.banner).toHaveProperty([`for.${category}`]);
    }
  });

  test('uses no key twice: the preferences’ texts are added to the banner’s', () => {
    const keys = [...Object.keys(locale.banner), ...Object.keys(locale.preferences)];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(texts)(
    '$section $key fills the same places and is not empty',
    ({ section, key, text }) => {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(placeholders(text)).toEqual(placeholders(english[section as keyof Locale][key] ?? ''));
    },
  );

  test('neither flatters nor hurries', () => {
    const stirring =
      /!|best experience|improve your|we value|we care|enjoy|simply|just |bestes|optimal|Erlebnis|schätzen|nur noch|einfach /i;
    expect(texts.filter(({ text }) => stirring.test(text))).toEqual([]);
  });
});

test('the answers carry their plain names', () => {
  const labels = (file: string): (string | undefined)[] =>
    ['accept', 'reject', 'choose'].map((key) => read(file).banner[key]);
  expect(labels('en.json')).toEqual(['Accept all', 'Reject all', 'Choose']);
  expect(labels('de.json')).toEqual(['Alle akzeptieren', 'Alle ablehnen', 'Auswählen']);
});
