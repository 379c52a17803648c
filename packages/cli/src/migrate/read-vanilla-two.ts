import type { Diagnostic } from '@candor/diagnostics';

import { checkOptions } from './check-options.ts';
import type { EarlierCategoryEntry, EarlierSettings, EarlierText } from './earlier-settings.ts';
import { findPolicyUrl } from './find-policy-url.ts';
import { NOTES, noteOn } from './notes.ts';
import { markOptOut } from './mark-opt-out.ts';
import { readCookieTable } from './read-cookie-table.ts';
import { readPlacement } from './read-placement.ts';
import { readTexts } from './read-texts.ts';
import type { StaticEntry, StaticRecord, StaticValue } from './static-value.ts';
import { entriesAt, entryAt, flagAt, itemsAt, numberAt, textAt } from './values-at.ts';
import { VANILLA_OPTIONS } from './vanilla-options.ts';

/** Days that its cookie lives unless told otherwise. */
const DAYS = 182;

/** Reads a configuration of vanilla-cookieconsent, version 2: its categories stand among the texts of each language. */
export function readVanillaTwo(settings: StaticRecord): EarlierSettings {
  const languages = entriesAt(settings, 'languages');
  const categories = categoriesOf(languages);
  const domain = textAt(settings, 'cookie_domain');
  const revision = numberAt(settings, 'revision');
  const first = textAt(settings, 'current_lang');
  const policyUrl = findPolicyUrl(
    languages.flatMap(([, { value }]) => [
      textAt(value, 'consent_modal.description'),
      ...itemsAt(value, 'settings_modal.blocks').map((block) => textAt(block, 'description')),
    ]),
  );
  const locales = languages.map(([locale]) => locale);
  return {
    manager: 'vanilla-cookieconsent',
    categories: categories.map((category) =>
      markOptOut(category, textAt(settings, 'mode') === 'opt-out'),
    ),
    services: [],
    store: {
      cookie: textAt(settings, 'cookie_name') ?? 'cc_cookie',
      isLocal: false,
      days: numberAt(settings, 'cookie_expiration') ?? DAYS,
      ...(domain === undefined ? {} : { domain }),
      ...(revision === undefined ? {} : { revision }),
    },
    locales:
      first === undefined ? locales : [first, ...locales.filter((locale) => locale !== first)],
    texts: languages.flatMap(([locale, { value }]) => textsOf(value, locale)),
    ...(policyUrl === undefined ? {} : { policyUrl }),
    banner: readPlacement(
      textAt(settings, 'gui_options.consent_modal.layout'),
      textAt(settings, 'gui_options.consent_modal.position'),
    ),
    diagnostics: [
      ...checkOptions(settings, VANILLA_OPTIONS),
      ...checkFirstLayer(languages),
      ...categories
        .filter(({ isPreselected }) => isPreselected)
        .map(({ name, span }) => noteOn(`${name}.enabled`, NOTES.preselected, span)),
    ],
  };
}

type Named = readonly [name: string, entry: StaticEntry];

function categoriesOf(languages: readonly Named[]): readonly EarlierCategoryEntry[] {
  const found = new Map<string, EarlierCategoryEntry>();
  for (const [, { value }] of languages) {
    const headings = new Map(
      itemsAt(value, 'settings_modal.cookie_table_headers').flatMap((row) =>
        row.kind === 'record' ? headingsOf(row) : [],
      ),
    );
    for (const block of itemsAt(value, 'settings_modal.blocks')) {
      const name = textAt(block, 'toggle.value');
      if (name === undefined) continue;
      const isRequired = flagAt(block, 'toggle.readonly') === true;
      const earlier = found.get(name);
      found.set(name, {
        name,
        cookies: [
          ...(earlier?.cookies ?? []),
          ...readCookieTable(itemsAt(block, 'cookie_table'), headings),
        ],
        isRequired,
        isPreselected: !isRequired && flagAt(block, 'toggle.enabled') === true,
        span: entryAt(block, 'toggle')?.key ?? block.span,
      });
    }
  }
  return [...found.values()];
}

function headingsOf(row: StaticRecord): (readonly [column: string, heading: string])[] {
  return [...row.entries].flatMap(([column, { value }]) =>
    value.kind === 'text' ? [[column, value.value] as const] : [],
  );
}

function textsOf(language: StaticValue, locale: string): readonly EarlierText[] {
  const role = textAt(language, 'consent_modal.secondary_btn.role');
  return [
    ...readTexts(language, locale, {
      'consent_modal.title': 'title',
      'consent_modal.description': 'body',
      ...(textAt(language, 'consent_modal.primary_btn.role') === 'accept_all'
        ? { 'consent_modal.primary_btn.text': 'accept' }
        : {}),
      'consent_modal.secondary_btn.text': role === 'accept_necessary' ? 'reject' : 'choose',
      'settings_modal.title': 'heading',
      'settings_modal.save_settings_btn': 'save',
      'settings_modal.close_btn_label': 'close',
    }),
    ...itemsAt(language, 'settings_modal.blocks').flatMap((block) => {
      const category = textAt(block, 'toggle.value');
      if (category === undefined) return [];
      return readTexts(block, locale, {
        title: `category.${category}`,
        description: `category.${category}.about`,
      });
    }),
  ];
}

/** Said once: the languages of a banner are alike. */
function checkFirstLayer(languages: readonly Named[]): readonly Diagnostic[] {
  const lacking = languages
    .map(([, { value }]) => entryAt(value, 'consent_modal'))
    .find(
      (modal) =>
        modal !== undefined && textAt(modal.value, 'secondary_btn.role') !== 'accept_necessary',
    );
  return lacking === undefined ? [] : [noteOn('consent_modal', NOTES.hiddenReject, lacking.key)];
}
