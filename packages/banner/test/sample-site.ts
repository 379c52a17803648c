import {
  CATEGORIES,
  PURPOSES,
  type Category,
  type GatePlan,
  type LocaleChunk,
  type PreferencesPlan,
  type PurposeId,
  type ServiceDetails,
  type UiPlan,
  type UiTexts,
} from '@candor/model';

import type { LocaleFile } from './read-locale.ts';
import { SAMPLE_ROWS } from './sample-rows.ts';

/** Plans and words as the compiler writes them into the chunks. */
export interface SampleSite {
  readonly ui: UiPlan;
  readonly preferences: PreferencesPlan;
  readonly details: readonly ServiceDetails[];
  readonly gate: GatePlan;
  /** The chunk of the further locale. */
  readonly further: LocaleChunk;
}

/** What a page wants different from the sample. */
export interface SampleOptions {
  readonly banner?: Partial<UiPlan['banner']>;
  /** Ids of the only services the site has; all by default. */
  readonly services?: readonly string[];
  /** Language of the page, English or the sample's further locale; German by default. */
  readonly locale?: string;
  /** Texts that the further locale has beside English's keys. */
  readonly more?: UiTexts;
}

/** Builds the sample from the locale files of English and of a further locale. */
export function buildSampleSite(
  english: LocaleFile,
  further: LocaleFile,
  { banner, services, locale, more }: SampleOptions = {},
): SampleSite {
  const tag = locale || 'de';
  const rows = SAMPLE_ROWS.filter(([id]) => services === undefined || services.includes(id!));
  const isUsed = usedKeys(rows);
  const pick = (texts: LocaleFile['banner']): UiTexts =>
    Object.fromEntries(
      Object.entries(texts)
        .filter(([key]) => isUsed(key))
        .flatMap(([key, text]) =>
          typeof text === 'string' ? [[shorten(key), text]] : flatten(key, text),
        ),
    );
  const asked = rows.filter(([, , category]) => category !== 'necessary').length;
  const bannerTexts = (file: LocaleFile, of: string): UiTexts => ({
    ...pick(file.banner),
    services: (file.banner['services'] as Record<string, string>)[
      new Intl.PluralRules(of).select(asked)
    ]!,
    list: joinersOf(of),
  });
  const texts = { ...bannerTexts(english, 'en'), ...pick(english.preferences) };
  const own = { ...bannerTexts(further, tag), ...pick(further.preferences) };
  return {
    ui: {
      site: {
        name: 'Altoros',
        controller: 'Altoros Americas LLC',
        policyUrl: '/privacy',
      },
      banner: { layout: 'bar', position: 'bottom', scheme: 'auto', style: '', ...banner },
      locale: 'en',
      texts: bannerTexts(english, 'en'),
      chunks: { en: '', [tag.toLowerCase()]: `consent-${tag}.js` },
      names: Object.fromEntries(
        rows.filter(([id, name]) => toTitle(id!) !== name).map(([id, name]) => [id!, name!]),
      ),
    },
    preferences: {
      texts: pick(english.preferences),
      names: rows.map(([, name]) => name!),
      details: 'consent-details.js',
    },
    details: rows.map(([, , , ...rest]) => toDetails(rest)),
    gate: buildGate(rows),
    further: [
      tag,
      Object.keys(texts)
        .map((key) => own[key] ?? '')
        .join('\n'),
      { ...Object.fromEntries(Object.entries(own).filter(([key]) => !(key in texts))), ...more },
    ],
  };
}

function buildGate(rows: readonly (readonly string[])[]): GatePlan {
  return {
    s: rows.map(([id, , category]) => [
      id!,
      CATEGORIES.indexOf(category as Category),
      id!.padEnd(4, 'x').slice(0, 4),
      0,
    ]),
    f: [
      'consent-ui.js',
      'consent-preferences.js',
      'consent-choice.js',
      'consent-guard.js',
      'consent-release.js',
    ],
    r: { '': 'Cookie settings', de: 'Cookie-Einstellungen' },
    d: 365,
    u: 0,
  };
}

/** Plural forms, `other` for the most. */
function flatten(key: string, forms: Readonly<Record<string, string>>): string[][] {
  return Object.entries(forms).map(([form, text]) => [
    form === 'other' ? key : `${key}.${form}`,
    text,
  ]);
}

/** The browser's keys, see `UiTexts`. */
function shorten(key: string): string {
  const [kind = '', name = '', about] = key.split('.');
  const letter = { for: 'f', category: about ? 'a' : 'c' }[kind];
  if (letter) return letter + CATEGORIES.indexOf(name as Category);
  return kind === 'purpose' ? `p${PURPOSES.indexOf(name as PurposeId)}` : key;
}

function toDetails(row: readonly string[]): ServiceDetails {
  const purposes = row[2]!;
  const numbers = purposes
    .split(' ')
    .map((id) => PURPOSES.indexOf(id as PurposeId))
    .join(' ');
  return row.map((value, index) =>
    index === 2 && !value.startsWith('=') ? numbers : value,
  ) as unknown as ServiceDetails;
}

/** As the compiler writes them. */
function joinersOf(locale: string): string {
  const between = (parts: readonly string[]): string[] =>
    new Intl.ListFormat(locale)
      .formatToParts(parts)
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => value);
  const [middle, , last] = between(['a', 'b', 'c', 'd']);
  return [middle, between(['a', 'b'])[0], last].join('|');
}

/** What the banner makes of an id without a name. */
function toTitle(id: string): string {
  return id.replace(
    /(^|-)(.)/g,
    (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase(),
  );
}

/** Words of categories and purposes that the site does not have are left out, as the compiler does. */
function usedKeys(rows: readonly (readonly string[])[]): (key: string) => boolean {
  const categories = new Set(rows.map(([, , category]) => category!));
  const purposes = new Set(rows.flatMap(([, , , , , purpose]) => purpose!.split(' ')));
  const used: Readonly<Record<string, ReadonlySet<string>>> = {
    for: categories,
    category: categories,
    purpose: purposes,
  };
  return (key) => {
    const [kind = '', name] = key.split('.');
    return name === undefined || (used[kind]?.has(name) ?? true);
  };
}
