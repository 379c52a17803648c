import type { Diagnostic } from '@candor/diagnostics';

import { checkOptions, type OptionTable } from './check-options.ts';
import type { EarlierSettings, EarlierText } from './earlier-settings.ts';
import { findPolicyUrl } from './find-policy-url.ts';
import { NOTES, noteOn } from './notes.ts';
import { readServiceList } from './read-service-list.ts';
import { readTexts, type TextPaths } from './read-texts.ts';
import type { StaticRecord, StaticValue } from './static-value.ts';
import { entriesAt, entryAt, flagAt, itemsAt, numberAt, textAt } from './values-at.ts';

/** Name and days of its cookie unless told otherwise, by version, as its code has them. */
const STORE = {
  two: { cookie: 'orejime', days: 365 },
  three: { cookie: 'eu-consent', days: 120 },
} as const;

const OPTIONS: OptionTable = {
  known: [
    'purposes',
    'apps',
    'categories',
    'translations',
    'lang',
    'privacyPolicy',
    'privacyPolicyUrl',
    'cookie',
    'cookieName',
    'cookieDomain',
    'debug',
  ],
  rules: [
    { path: 'default', when: true, note: NOTES.preselected },
    { path: 'optOut', when: true, note: NOTES.consentBefore },
    { path: 'mustConsent', when: true, note: NOTES.forced },
    { path: 'mustNotice', when: true, note: NOTES.forced },
    { path: 'forceModal', when: true, note: NOTES.forced },
    { path: 'forceBanner', when: true, note: NOTES.forced },
    { path: 'cookieExpiresAfterDays', note: NOTES.expiry },
    { path: 'cookie.duration', note: NOTES.expiry },
    { path: 'logo', note: NOTES.styling },
    { path: 'elementID', note: NOTES.styling },
    { path: 'appElement', note: NOTES.styling },
    { path: 'orejimeElement', note: NOTES.styling },
    { path: 'contextual', note: NOTES.markup },
  ],
};

const TEXTS: TextPaths = {
  'consentNotice.title': 'title',
  'consentNotice.description': 'body',
  'consentNotice.learnMore': 'choose',
  accept: 'accept',
  decline: 'reject',
  'consentModal.title': 'heading',
  'consentModal.description': 'intro',
  save: 'save',
  close: 'close',
};

/** Reads a configuration of Orejime, versions 2 (`apps`) and 3 (`purposes`). */
export function readOrejime(settings: StaticRecord): EarlierSettings {
  const isThree = entryAt(settings, 'purposes') !== undefined;
  const locales = isThree ? [] : localesOf(settings);
  const inFirst = (path: string): string | undefined =>
    textAt(settings, `translations.${locales[0] ?? 'en'}.${path}`);
  const groups = isThree
    ? groupsOf(itemsAt(settings, 'purposes'), 'id', 'purposes')
    : groupsOf(itemsAt(settings, 'categories'), 'name', 'apps');
  const listed = isThree ? flatten(itemsAt(settings, 'purposes')) : itemsAt(settings, 'apps');
  const { services, diagnostics } = readServiceList(listed, {
    id: isThree ? 'id' : 'name',
    required: isThree ? 'isMandatory' : 'required',
    before: isThree ? 'isExempt' : 'optOut',
    // Version 2 switches every app on beforehand unless it is told not to.
    isOnByDefault: !isThree && flagAt(settings, 'default') !== false,
    isRequiredByDefault: false,
    titleOf: (name) => inFirst(`${name}.title`),
    purposeOf: (name) => inFirst(`${name}.description`),
    groupsOf: (name) => groups.filter(({ names }) => names.includes(name)).map(({ id }) => id),
  });
  const policyUrl = findPolicyUrl([
    textAt(settings, 'privacyPolicyUrl'),
    textAt(settings, 'privacyPolicy'),
  ]);
  return {
    manager: 'orejime',
    categories: [],
    services,
    store: storeOf(settings, isThree),
    locales,
    texts: isThree ? [] : textsOf(settings, locales),
    ...(policyUrl === undefined ? {} : { policyUrl }),
    banner: {},
    diagnostics: [
      ...checkOptions(settings, OPTIONS),
      ...(isThree ? checkTranslations(settings) : checkDefault(settings)),
      ...diagnostics,
    ],
  };
}

/** Groups are only for the eye: what is stored is stored for what is in them. */
function flatten(items: readonly StaticValue[]): readonly StaticValue[] {
  return items.flatMap((item) =>
    entryAt(item, 'purposes')?.value.kind === 'list' ? flatten(itemsAt(item, 'purposes')) : [item],
  );
}

function storeOf(settings: StaticRecord, isThree: boolean): EarlierSettings['store'] {
  const usual = STORE[isThree ? 'three' : 'two'];
  const domain = textAt(settings, 'cookieDomain') ?? textAt(settings, 'cookie.domain');
  const days =
    numberAt(settings, 'cookie.duration') ?? numberAt(settings, 'cookieExpiresAfterDays');
  return {
    cookie: textAt(settings, 'cookie.name') ?? textAt(settings, 'cookieName') ?? usual.cookie,
    isLocal: false,
    days: days ?? usual.days,
    ...(domain === undefined ? {} : { domain }),
  };
}

/** Version 2 switches every app on beforehand where nothing is said. */
function checkDefault(settings: StaticRecord): readonly Diagnostic[] {
  const apps = entryAt(settings, 'apps');
  const isSaid = entryAt(settings, 'default') !== undefined || apps === undefined;
  return isSaid ? [] : [noteOn('apps', NOTES.preselected, apps.key)];
}

interface Group {
  readonly id: string;
  readonly names: readonly string[];
}

function groupsOf(items: readonly StaticValue[], key: 'id' | 'name', list: string): Group[] {
  return items.flatMap((item) => {
    const id = textAt(item, key);
    const members = itemsAt(item, list);
    if (id === undefined || members.length === 0) return [];
    const names = members.flatMap((member) => {
      const name = member.kind === 'text' ? member.value : textAt(member, key);
      return name === undefined ? [] : [name];
    });
    return [{ id, names }, ...groupsOf(members, key, list)];
  });
}

/** Version 3 has one language, which follows from the script that the page loads. */
function checkTranslations(settings: StaticRecord): readonly Diagnostic[] {
  const entry = entryAt(settings, 'translations');
  return entry === undefined ? [] : [noteOn('translations', NOTES.language, entry.key)];
}

function localesOf(settings: StaticRecord): readonly string[] {
  const first = textAt(settings, 'lang');
  const translated = entriesAt(settings, 'translations').map(([locale]) => locale);
  return [...new Set([...(first === undefined ? [] : [first]), ...translated])];
}

function textsOf(settings: StaticRecord, locales: readonly string[]): readonly EarlierText[] {
  return locales.flatMap((locale) => {
    const translation = entryAt(settings, `translations.${locale}`)?.value;
    return translation === undefined ? [] : readTexts(translation, locale, TEXTS);
  });
}
