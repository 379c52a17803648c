import { readdirSync, readFileSync } from 'node:fs';

import { CATEGORIES, PURPOSES } from '@candor/model';
import { describe, expect, test } from 'vitest';

type Section = 'banner' | 'preferences' | 'declaration';
type Text = string | Readonly<Record<string, string>>;
type Locale = Readonly<Record<Section, Readonly<Record<string, Text>>>>;

const folder = new URL('locales/', import.meta.url);
const read = (locale: string): Locale =>
  JSON.parse(readFileSync(new URL(`${locale}.json`, folder), 'utf8')) as Locale;
const locales = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const english = read('en');
const placeholders = (text: string): string[] => [...new Set(text.match(/{\w+}/g))].sort();
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** Every text of a locale, a plural form each. */
function textsOf(
  locale: Locale,
): readonly { readonly section: Section; readonly key: string; readonly text: string }[] {
  return (['banner', 'preferences', 'declaration'] as const).flatMap((section) =>
    Object.entries(locale[section]).flatMap(([key, value]) =>
      formsOf(value).map((text) => ({ section, key, text })),
    ),
  );
}

/** The 24 official languages of the European Union. */
const EUROPEAN_UNION =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const OTHERS = 'ar ca he hi is ja ko nb pt-BR tr uk zh-Hans zh-Hant'.split(' ');

/** Words that really are the same as in English. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  cs: ['Marketing'],
  da: ['Marketing', 'Cookie', 'Database'],
  de: ['Marketing', 'Name', 'Cookie'],
  es: ['Marketing', 'Cookie'],
  fr: ['{count} services', 'Services', 'Marketing', 'Cookie'],
  hr: ['Marketing'],
  hu: ['Marketing'],
  it: ['Marketing', 'Cookie', 'Database'],
  mt: ['Marketing', 'Cookie'],
  nb: ['Database'],
  nl: ['Marketing', 'Cookie', 'Contact:'],
  pl: ['Marketing'],
  'pt-BR': ['Marketing', 'Cookie'],
  pt: ['Marketing', 'Cookie'],
  ro: ['Marketing', 'Cookie', 'Contact:'],
  sk: ['Marketing'],
};

test('there is every language that is promised, and no other', () => {
  expect(locales.toSorted()).toEqual([...EUROPEAN_UNION, ...OTHERS].toSorted());
});

describe.each(locales)('%s', (name) => {
  const locale = read(name);
  const texts = textsOf(locale);

  test('is a language tag in its usual form', () => {
    expect(Intl.getCanonicalLocales(name)).toEqual([name]);
    expect(Intl.PluralRules.supportedLocalesOf(name)).toEqual([name]);
  });

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

  test('counts in every plural form of the language, and in no other', () => {
    const plural = Object.entries({ ...locale.banner, ...locale.preferences }).filter(
      ([, text]) => typeof text !== 'string',
    );
    expect(plural.map(([key]) => key)).toEqual(['services']);
    expect(Object.keys(locale.banner['services'] as object).sort()).toEqual(
      [...new Intl.PluralRules(name).resolvedOptions().pluralCategories].sort(),
    );
  });

  test.each(texts)(
    '$section $key fills the same places and is one clean line: “$text”',
    ({ section, key, text }) => {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/[\n\t]| {2}/);
      const wanted = placeholders(formsOf(english[section][key] ?? '')[0] ?? '');
      expect(placeholders(text)).toEqual(wanted);
    },
  );

  test('asks again in the words of the first question: they hold for what is new and for what has changed', () => {
    const { body = '', 'new.body': again = '' } = locale.banner as Readonly<Record<string, string>>;
    expect(body).not.toBe('');
    expect(again.startsWith(body)).toBe(true);
    expect(again.length).toBeGreaterThan(body.length);
  });

  test('leaves nothing in English', () => {
    const original = new Map(
      textsOf(english).map(({ section, key, text }) => [section + key, text]),
    );
    const same = texts.filter(({ section, key, text }) => original.get(section + key) === text);
    if (name !== 'en')
      expect([...new Set(same.map(({ text }) => text))]).toEqual(SAME_AS_ENGLISH[name] ?? []);
  });

  test('is written in the letters of its language', () => {
    const script = LETTERS[new Intl.Locale(name).maximize().script ?? ''] ?? /\p{sc=Latin}/u;
    const words = texts.map(({ text }) => text.replaceAll(/{\w+}|Cookies?/g, ''));
    expect(words.filter((text) => /\p{L}/u.test(text) && !script.test(text))).toEqual([]);
  });

  test('accepts and rejects at about the same length', () => {
    for (const prefix of ['', 'new.']) {
      const [accept, reject] = ['accept', 'reject'].map(
        (key) => (locale.banner[prefix + key] as string).length,
      ) as [number, number];
      expect(Math.max(accept, reject) / Math.min(accept, reject)).toBeLessThanOrEqual(1.5);
    }
  });

  test('neither flatters nor hurries', () => {
    const stirring =
      /!|！|best experience|improve your|we value|we care|enjoy|simply|just |bestes|optimal|Erlebnis|schätzen|nur noch|einfach /i;
    expect(texts.filter(({ text }) => stirring.test(text))).toEqual([]);
  });
});

/** What a text of a script that is not Latin must hold at least one letter of. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Arab: /\p{sc=Arabic}/u,
  Cyrl: /\p{sc=Cyrillic}/u,
  Deva: /\p{sc=Devanagari}/u,
  Grek: /\p{sc=Greek}/u,
  Hans: /\p{sc=Han}/u,
  Hant: /\p{sc=Han}/u,
  Hebr: /\p{sc=Hebrew}/u,
  Jpan: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  Kore: /\p{sc=Hangul}/u,
};

test.each(['ar', 'he'])('%s keeps the punctuation of Latin names where it belongs', (name) => {
  const named = textsOf(read(name)).filter(({ text }) =>
    /{(?:site|controller|services?)}/.test(text),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(
    named.filter(({ text }) =>
      /{(?:site|controller|services?)}/.test(text.replaceAll(/\u2068{\w+}\u2069/g, '')),
    ),
  ).toEqual([]);
});

test('French has no colon without its space', () => {
  expect(textsOf(read('fr')).filter(({ text }) => /[^\u00a0]:/.test(text))).toEqual([]);
});

test.each([
  ['zh-Hans', /[隐权务证让设优图视频]/u, /[隱權務證讓設優圖視頻]/u],
  ['zh-Hant', /[隱權務證讓設優圖視頻]/u, /[隐权务证让设优图视频]/u],
])('%s keeps to its characters', (name, own, other) => {
  const all = textsOf(read(name)).map(({ text }) => text);
  expect(all.some((text) => own.test(text))).toBe(true);
  expect(all.filter((text) => other.test(text) && !own.test(text))).toEqual([]);
});

test('the answers carry their plain names', () => {
  const labels = (name: string): (Text | undefined)[] =>
    ['accept', 'reject', 'choose'].map((key) => read(name).banner[key]);
  expect(labels('en')).toEqual(['Accept all', 'Reject all', 'Choose']);
  expect(labels('de')).toEqual(['Alle akzeptieren', 'Alle ablehnen', 'Auswählen']);
  expect(labels('fr')).toEqual(['Tout accepter', 'Tout refuser', 'Choisir']);
});
