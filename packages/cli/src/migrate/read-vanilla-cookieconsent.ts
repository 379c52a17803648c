import type { Diagnostic } from '@candor/diagnostics';

import { checkOptions } from './check-options.ts';
import type {
  EarlierCategoryEntry,
  EarlierService,
  EarlierSettings,
  EarlierText,
} from './earlier-settings.ts';
import { findPolicyUrl } from './find-policy-url.ts';
import { NOTES, noteOn } from './notes.ts';
import { markOptOut } from './mark-opt-out.ts';
import { readCookieNames } from './read-cookie-names.ts';
import { readCookieTable } from './read-cookie-table.ts';
import { readPlacement } from './read-placement.ts';
import { readTexts } from './read-texts.ts';
import type { StaticEntry, StaticRecord, StaticValue } from './static-value.ts';
import { entriesAt, entryAt, flagAt, itemsAt, numberAt, textAt } from './values-at.ts';
import { VANILLA_OPTIONS } from './vanilla-options.ts';

/** Days that its cookie lives unless told otherwise. */
const DAYS = 182;

/** Reads a configuration of vanilla-cookieconsent, version 3. */
export function readVanillaCookieconsent(settings: StaticRecord): EarlierSettings {
  const translations = entriesAt(settings, 'language.translations');
  const categories = entriesAt(settings, 'categories').map((entry) =>
    readCategory(entry, translations),
  );
  const services = entriesAt(settings, 'categories').flatMap(readServices);
  const isOptOut = textAt(settings, 'mode') === 'opt-out';
  const domain = textAt(settings, 'cookie.domain');
  const revision = numberAt(settings, 'revision');
  const policyUrl = findPolicyUrl(
    translations.flatMap(([, { value }]) => [
      textAt(value, 'consentModal.footer'),
      textAt(value, 'consentModal.description'),
    ]),
  );
  return {
    manager: 'vanilla-cookieconsent',
    categories: categories.map(({ category }) => markOptOut(category, isOptOut)),
    services: services.map(({ service }) => markOptOut(service, isOptOut)),
    store: {
      cookie: textAt(settings, 'cookie.name') ?? 'cc_cookie',
      isLocal: flagAt(settings, 'cookie.useLocalStorage') === true,
      days: numberAt(settings, 'cookie.expiresAfterDays') ?? DAYS,
      ...(domain === undefined ? {} : { domain }),
      ...(revision === undefined ? {} : { revision }),
    },
    locales: localesOf(textAt(settings, 'language.default'), translations),
    texts: translations.flatMap(([locale, { value }]) => textsOf(value, locale)),
    ...(policyUrl === undefined ? {} : { policyUrl }),
    banner: readPlacement(
      textAt(settings, 'guiOptions.consentModal.layout'),
      textAt(settings, 'guiOptions.consentModal.position'),
    ),
    diagnostics: [
      ...checkOptions(settings, VANILLA_OPTIONS),
      ...checkFirstLayer(translations),
      ...categories.flatMap(({ diagnostics }) => diagnostics),
      ...services.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

type Named = readonly [name: string, entry: StaticEntry];

function readCategory(
  [name, { key, value }]: Named,
  translations: readonly Named[],
): { readonly category: EarlierCategoryEntry; readonly diagnostics: readonly Diagnostic[] } {
  const isRequired = flagAt(value, 'readOnly') === true;
  const enabled = entryAt(value, 'enabled');
  const isPreselected = !isRequired && flagAt(value, 'enabled') === true;
  const cleared = readCookieNames(itemsAt(value, 'autoClear.cookies'));
  const shown = translations.flatMap(([, translation]) =>
    itemsAt(translation.value, 'preferencesModal.sections')
      .filter((section) => textAt(section, 'linkedCategory') === name)
      .flatMap(readTable),
  );
  return {
    category: {
      name,
      cookies: [...shown, ...cleared.cookies],
      isRequired,
      isPreselected,
      span: key,
    },
    diagnostics: [
      ...cleared.diagnostics,
      ...(isPreselected && enabled !== undefined
        ? [noteOn(`categories.${name}.enabled`, NOTES.preselected, enabled.key)]
        : []),
    ],
  };
}

function readTable(section: StaticValue): ReturnType<typeof readCookieTable> {
  const headings = entriesAt(section, 'cookieTable.headers').flatMap(([column, { value }]) =>
    value.kind === 'text' ? [[column, value.value] as const] : [],
  );
  return readCookieTable(itemsAt(section, 'cookieTable.body'), new Map(headings));
}

function readServices([category, { value }]: Named): readonly {
  readonly service: EarlierService;
  readonly diagnostics: readonly Diagnostic[];
}[] {
  return entriesAt(value, 'services').map(([name, entry]) => {
    const { cookies, diagnostics } = readCookieNames(itemsAt(entry.value, 'cookies'));
    const title = textAt(entry.value, 'label');
    return {
      service: {
        name,
        ...(title === undefined ? {} : { title }),
        categories: [category],
        cookies,
        isRequired: flagAt(value, 'readOnly') === true,
        isPreselected: flagAt(value, 'enabled') === true,
        span: entry.key,
      },
      diagnostics,
    };
  });
}

function localesOf(first: string | undefined, translations: readonly Named[]): readonly string[] {
  const all = translations.map(([locale]) => locale);
  return first === undefined ? all : [first, ...all.filter((locale) => locale !== first)];
}

function textsOf(translation: StaticValue, locale: string): readonly EarlierText[] {
  const sections = itemsAt(translation, 'preferencesModal.sections');
  return [
    ...readTexts(translation, locale, {
      'consentModal.title': 'title',
      'consentModal.description': 'body',
      'consentModal.acceptAllBtn': 'accept',
      'consentModal.acceptNecessaryBtn': 'reject',
      'consentModal.showPreferencesBtn': 'choose',
      'preferencesModal.title': 'heading',
      'preferencesModal.savePreferencesBtn': 'save',
      'preferencesModal.closeIconLabel': 'close',
    }),
    ...sections.flatMap((section) => {
      const category = textAt(section, 'linkedCategory');
      if (category === undefined) return [];
      return readTexts(section, locale, {
        title: `category.${category}`,
        description: `category.${category}.about`,
      });
    }),
  ];
}

/** Said once: the languages of a banner are alike. */
function checkFirstLayer(translations: readonly Named[]): readonly Diagnostic[] {
  const lacking = translations
    .map(([, { value }]) => entryAt(value, 'consentModal'))
    .find(
      (modal) => modal !== undefined && entryAt(modal.value, 'acceptNecessaryBtn') === undefined,
    );
  return lacking === undefined ? [] : [noteOn('consentModal', NOTES.hiddenReject, lacking.key)];
}
