import {
  CATEGORIES,
  type Category,
  type GatePlan,
  type PreferencesPlan,
  type PreferencesService,
  type UiPlan,
  type UiTexts,
} from '@candor/model';

import type { LocaleChunk } from '../src/ui.ts';
import { SAMPLE_ROWS } from './sample-rows.ts';

/** Plans and words as the compiler writes them into the chunks. */
export interface SampleSite {
  readonly ui: UiPlan;
  readonly preferences: PreferencesPlan;
  readonly gate: GatePlan;
  readonly german: LocaleChunk;
}

/** What a page wants different from the sample. */
export interface SampleOptions {
  readonly banner?: Partial<UiPlan['banner']>;
  /** Ids of the only services the site has; all by default. */
  readonly services?: readonly string[];
}

/** Builds the sample from the locale files. */
export function buildSampleSite(
  english: LocaleChunk,
  german: LocaleChunk,
  { banner, services }: SampleOptions = {},
): SampleSite {
  const rows = SAMPLE_ROWS.filter(([id]) => services === undefined || services.includes(id!));
  const isUsed = usedKeys(rows);
  const pick = (texts: UiTexts): UiTexts =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => isUsed(key)));
  return {
    ui: {
      site: {
        name: 'Altoros',
        controller: 'Altoros Americas LLC',
        policyUrl: '/privacy',
      },
      banner: { layout: 'bar', position: 'bottom', scheme: 'auto', style: '', ...banner },
      locale: 'en',
      texts: pick(english.banner),
      names: Object.fromEntries(
        rows.filter(([id, name]) => toTitle(id!) !== name).map(([id, name]) => [id!, name!]),
      ),
    },
    preferences: {
      texts: pick(english.preferences),
      services: rows.map(([, name, , ...rest]) => [name, ...rest] as unknown as PreferencesService),
    },
    gate: {
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
      l: { de: 'consent-de.js' },
      r: { '': 'Cookie settings', de: 'Cookie-Einstellungen' },
      d: 365,
      u: 0,
    },
    german: { banner: pick(german.banner), preferences: pick(german.preferences) },
  };
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
