import { checkOptions, type OptionTable } from './check-options.ts';
import type { EarlierSettings, EarlierText } from './earlier-settings.ts';
import { findPolicyUrl } from './find-policy-url.ts';
import { NOTES } from './notes.ts';
import { readPlacement } from './read-placement.ts';
import { readServiceList } from './read-service-list.ts';
import { readTexts } from './read-texts.ts';
import type { StaticRecord, StaticValue } from './static-value.ts';
import { entriesAt, entryAt, flagAt, itemsAt, numberAt, textAt } from './values-at.ts';

/** Days that its cookie lives unless told otherwise. */
const DAYS = 120;
/** Klaro's word for texts that hold in every language. */
const ANY_LANGUAGE = 'zz';

const OPTIONS: OptionTable = {
  known: [
    'version',
    'services',
    'apps',
    'translations',
    'lang',
    'languages',
    'fallbackLang',
    'storageMethod',
    'storageName',
    'cookieName',
    'cookieDomain',
    'privacyPolicy',
    'acceptAll',
    'htmlTexts',
    'groupByPurpose',
    'required',
    'testing',
    'noticeAsModal',
    'showNoticeTitle',
    'showDescriptionEmptyStore',
    'autoFocus',
    'disablePoweredBy',
  ],
  rules: [
    { path: 'default', when: true, note: NOTES.preselected },
    { path: 'optOut', when: true, note: NOTES.consentBefore },
    { path: 'hideDeclineAll', when: true, note: NOTES.hiddenReject },
    { path: 'mustConsent', when: true, note: NOTES.forced },
    { path: 'noAutoLoad', when: true, note: NOTES.manualStart },
    { path: 'noNotice', when: true, note: NOTES.manualStart },
    { path: 'cookieExpiresAfterDays', note: NOTES.expiry },
    { path: 'styling', note: NOTES.styling },
    { path: 'additionalClass', note: NOTES.styling },
    { path: 'elementID', note: NOTES.styling },
    { path: 'embedded', when: true, note: NOTES.styling },
    { path: 'hideLearnMore', when: true, note: NOTES.unknown },
    { path: 'cookiePath', note: NOTES.unknown },
  ],
};

/** Reads a configuration of Klaro. */
export function readKlaro(settings: StaticRecord): EarlierSettings {
  const translations = entriesAt(settings, 'translations');
  const locales = localesOf(settings);
  const inFirst = (path: string): string | undefined =>
    textAt(settings, `translations.${locales[0] ?? 'en'}.${path}`) ??
    textAt(settings, `translations.${ANY_LANGUAGE}.${path}`);
  const { services, diagnostics } = readServiceList(
    [...itemsAt(settings, 'services'), ...itemsAt(settings, 'apps')],
    {
      id: 'name',
      required: 'required',
      before: 'optOut',
      isOnByDefault: flagAt(settings, 'default') === true || flagAt(settings, 'optOut') === true,
      isRequiredByDefault: flagAt(settings, 'required') === true,
      titleOf: (name) => inFirst(`${name}.title`),
      purposeOf: (name) => inFirst(`${name}.description`),
      groupsOf: () => [],
    },
  );
  const domain = textAt(settings, 'cookieDomain');
  const method = textAt(settings, 'storageMethod') ?? 'cookie';
  const policyUrl = findPolicyUrl([
    textAt(settings, 'privacyPolicy'),
    textAt(settings, `privacyPolicy.${locales[0] ?? ''}`),
    textAt(settings, 'privacyPolicy.default'),
    inFirst('privacyPolicyUrl'),
    ...translations.map(([, { value }]) => textAt(value, 'privacyPolicyUrl')),
  ]);
  return {
    manager: 'klaro',
    categories: [],
    services,
    store: {
      cookie: textAt(settings, 'storageName') ?? textAt(settings, 'cookieName') ?? 'klaro',
      isLocal: method !== 'cookie',
      // Local storage forgets nothing, so nobody knows how old it is.
      ...(method === 'cookie'
        ? { days: numberAt(settings, 'cookieExpiresAfterDays') ?? DAYS }
        : {}),
      ...(domain === undefined ? {} : { domain }),
    },
    locales,
    texts: translations.flatMap(([locale, { value }]) =>
      textsOf(value, locale === ANY_LANGUAGE ? (locales[0] ?? 'en') : locale, settings),
    ),
    ...(policyUrl === undefined ? {} : { policyUrl }),
    banner: placementOf(settings),
    diagnostics: [...checkOptions(settings, OPTIONS), ...diagnostics],
  };
}

function localesOf(settings: StaticRecord): readonly string[] {
  const listed = itemsAt(settings, 'languages').flatMap((item) =>
    item.kind === 'text' ? [item.value] : [],
  );
  const first = textAt(settings, 'lang') ?? textAt(settings, 'fallbackLang');
  const translated = entriesAt(settings, 'translations').map(([locale]) => locale);
  const all = [...(first === undefined ? [] : [first]), ...listed, ...translated];
  return [...new Set(all)].filter((locale) => locale !== ANY_LANGUAGE);
}

function textsOf(
  translation: StaticValue,
  locale: string,
  settings: StaticRecord,
): readonly EarlierText[] {
  const purposes = entriesAt(translation, 'purposes').map(([name]) => name);
  return readTexts(translation, locale, {
    'consentNotice.title': 'title',
    'consentNotice.description': 'body',
    [flagAt(settings, 'acceptAll') === true ? 'acceptAll' : 'ok']: 'accept',
    decline: 'reject',
    'consentNotice.learnMore': 'choose',
    'consentModal.title': 'heading',
    'consentModal.description': 'intro',
    acceptSelected: 'save',
    save: 'save',
    close: 'close',
    ...Object.fromEntries(
      purposes.flatMap((name) => [
        [`purposes.${name}`, `category.${name}`],
        [`purposes.${name}.title`, `category.${name}`],
        [`purposes.${name}.description`, `category.${name}.about`],
      ]),
    ),
  });
}

function placementOf(settings: StaticRecord): EarlierSettings['banner'] {
  if (flagAt(settings, 'noticeAsModal') === true) return { layout: 'dialog' };
  const theme = entryAt(settings, 'styling.theme')?.value;
  const words = (theme?.kind === 'list' ? theme.items : []).flatMap((item) =>
    item.kind === 'text' ? [item.value] : [],
  );
  if (words.length === 0) return {};
  return readPlacement(words.join(' '), words.includes('top') ? 'top' : undefined);
}
