import {
  CATEGORIES,
  type Category,
  type GatePlan,
  type PreferencesPlan,
  type UiPlan,
  type UiTexts,
} from '@candor/model';

import type { LocaleChunk } from '../src/ui.ts';

type Row = readonly [
  id: string,
  name: string,
  category: Category,
  vendor: string,
  country: string,
  purposes: string,
  privacy: string,
  optOut: string,
  storage: string,
];

const GOOGLE = 'https://policies.google.com/privacy';
const META = 'https://www.facebook.com/privacy/policy/';
const LINKEDIN = 'https://www.linkedin.com/legal/privacy-policy';
const X = 'https://x.com/en/privacy';

/** A site with as many services as a long policy names, of every category. */
const ROWS: readonly Row[] = [
  [
    'candor',
    'Candor',
    'necessary',
    'Altoros Americas LLC',
    'US',
    'remember-consent',
    '',
    '',
    'candor P12M',
  ],
  [
    'wordpress',
    'WordPress',
    'necessary',
    'Altoros Americas LLC',
    'US',
    '=Keeps editors signed in',
    '',
    '',
    'wordpress_logged_in_* P14D;wp-settings-* P1Y',
  ],
  [
    'tawk-to',
    'tawk.to',
    'functional',
    'tawk.to inc.',
    'US',
    'chat',
    'https://www.tawk.to/privacy-policy/',
    '',
    'twk_idm_key session;TawkConnectionTime session;twk_uuid_* P6M',
  ],
  [
    'onesignal',
    'OneSignal',
    'functional',
    'OneSignal, Inc.',
    'US',
    'send-push',
    'https://onesignal.com/privacy_policy',
    '',
    'ONE_SIGNAL_SDK_DB persistent;os_pageViews session',
  ],
  [
    'google-analytics',
    'Google Analytics',
    'analytics',
    'Google LLC',
    'US',
    'measure-audience',
    GOOGLE,
    'https://tools.google.com/dlpage/gaoptout',
    '_ga P2Y;_ga_* P2Y;_gid P1D;_gat PT1M',
  ],
  [
    'google-tag-manager',
    'Google Tag Manager',
    'analytics',
    'Google LLC',
    'US',
    'load-tags',
    GOOGLE,
    '',
    '',
  ],
  [
    'hotjar',
    'Hotjar',
    'analytics',
    'Hotjar Ltd.',
    'MT',
    'record-sessions ask-feedback',
    'https://www.hotjar.com/legal/policies/privacy/',
    'https://www.hotjar.com/policies/do-not-track/',
    '_hjSessionUser_* P1Y;_hjSession_* PT30M',
  ],
  [
    'wordpress-stats',
    'WordPress Stats',
    'analytics',
    'Automattic Inc.',
    'US',
    'measure-audience',
    'https://automattic.com/privacy/',
    '',
    'tk_ai P1D;tk_lr P1Y',
  ],
  [
    'albacross',
    'Albacross',
    'marketing',
    'Albacross Nordic AB',
    'SE',
    'identify-company',
    'https://albacross.com/privacy-policy/',
    '',
    'nQ_cookieId P1Y;nQ_userVisitId P1D',
  ],
  [
    'google-ads',
    'Google Ads',
    'marketing',
    'Google LLC',
    'US',
    'measure-ads personalise-ads',
    GOOGLE,
    'https://adssettings.google.com/',
    '_gcl_au P90D;IDE P13M',
  ],
  [
    'doubleclick',
    'DoubleClick',
    'marketing',
    'Google LLC',
    'US',
    'measure-ads personalise-ads',
    GOOGLE,
    'https://adssettings.google.com/',
    'IDE P13M;test_cookie PT15M',
  ],
  [
    'hubspot',
    'HubSpot',
    'marketing',
    'HubSpot, Inc.',
    'US',
    'automate-marketing identify-person provide-forms',
    'https://legal.hubspot.com/privacy-policy',
    '',
    '__hstc P6M;hubspotutk P6M;__hssc PT30M;__hssrc session',
  ],
  [
    'dealfront',
    'Dealfront',
    'marketing',
    'Dealfront Group GmbH',
    'DE',
    'identify-company',
    'https://www.dealfront.com/privacy/',
    '',
    '_lfa P2Y',
  ],
  [
    'mrp',
    'MRP',
    'marketing',
    'Market Resource Partners, LLC',
    'US',
    'identify-company',
    '',
    '',
    '',
  ],
  [
    'meta-pixel',
    'Meta Pixel',
    'marketing',
    'Meta Platforms, Inc.',
    'US',
    'measure-ads personalise-ads',
    META,
    'https://www.facebook.com/adpreferences/',
    '_fbp P90D;_fbc P90D;fr P90D',
  ],
  [
    'meta-audience-network',
    'Meta Audience Network',
    'marketing',
    'Meta Platforms, Inc.',
    'US',
    'sell-ad-space',
    META,
    'https://www.facebook.com/adpreferences/',
    'fr P90D',
  ],
  [
    'microsoft-ads',
    'Microsoft Advertising',
    'marketing',
    'Microsoft Corporation',
    'US',
    'measure-ads',
    'https://privacy.microsoft.com/privacystatement',
    'https://account.microsoft.com/privacy/ad-settings',
    '_uetsid P1D;_uetvid P13M;MUID P13M',
  ],
  [
    'linkedin-insight',
    'LinkedIn Insight Tag',
    'marketing',
    'LinkedIn Corporation',
    'US',
    'measure-ads personalise-ads',
    LINKEDIN,
    'https://www.linkedin.com/psettings/guest-controls',
    'li_fat_id P30D;bcookie P1Y;UserMatchHistory P30D;lidc P1D',
  ],
  [
    'x-ads',
    'X Ads',
    'marketing',
    'X Corp.',
    'US',
    'measure-ads',
    X,
    'https://x.com/settings/account/personalization',
    'muc_ads P13M;guest_id_ads P13M',
  ],
  [
    'disqus',
    'Disqus',
    'social',
    'Disqus, Inc.',
    'US',
    'show-comments',
    'https://help.disqus.com/en/articles/1717103-disqus-privacy-policy',
    'https://disqus.com/data-sharing-settings/',
    'disqus_unique P1Y;__jid PT30M',
  ],
  [
    'x-widgets',
    'X Widgets',
    'social',
    'X Corp.',
    'US',
    'share-pages show-feeds',
    X,
    '',
    'guest_id P13M;personalization_id P13M',
  ],
  [
    'facebook-widgets',
    'Facebook Widgets',
    'social',
    'Meta Platforms, Inc.',
    'US',
    'share-pages show-feeds',
    META,
    '',
    'datr P13M;sb P13M',
  ],
  [
    'linkedin-widgets',
    'LinkedIn Widgets',
    'social',
    'LinkedIn Corporation',
    'US',
    'share-pages',
    LINKEDIN,
    '',
    'bcookie P1Y;lidc P1D',
  ],
  [
    'sharethis',
    'ShareThis',
    'social',
    'ShareThis, Inc.',
    'US',
    'share-pages',
    'https://sharethis.com/privacy/',
    'https://sharethis.com/privacy/',
    '__stid P13M;fpestid P13M',
  ],
  [
    'wistia',
    'Wistia',
    'social',
    'Wistia, Inc.',
    'US',
    'play-video',
    'https://wistia.com/privacy',
    '',
    'loglevel persistent;wistia persistent',
  ],
];

/** Plans and words as the compiler writes them into the chunks. */
export interface SampleSite {
  readonly ui: UiPlan;
  readonly preferences: PreferencesPlan;
  readonly gate: GatePlan;
  readonly german: LocaleChunk;
}

/** Builds the sample from the locale files; `change` replaces parts of the banner's layout and theme. */
export function buildSampleSite(
  english: LocaleChunk,
  german: LocaleChunk,
  change: Partial<UiPlan['banner']> = {},
): SampleSite {
  const isUsed = usedKeys();
  const pick = (texts: UiTexts): UiTexts =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => isUsed(key)));
  return {
    ui: {
      site: {
        name: 'Altoros',
        controller: 'Altoros Americas LLC',
        contact: 'dpo@altoros.com',
        policyUrl: '/privacy',
      },
      banner: { layout: 'bar', position: 'bottom', theme: {}, ...change },
      locale: 'en',
      texts: pick(english.banner),
      names: Object.fromEntries(
        ROWS.filter(([id, name]) => toTitle(id) !== name).map(([id, name]) => [id, name]),
      ),
    },
    preferences: {
      texts: pick(english.preferences),
      services: ROWS.map(([, name, , ...rest]) => [name, ...rest]),
    },
    gate: {
      s: ROWS.map(([id, , category]) => [
        id,
        CATEGORIES.indexOf(category),
        id.padEnd(4, 'x').slice(0, 4),
        '',
        '',
        '',
        0,
      ]),
      f: ['consent-ui.js', 'consent-preferences.js'],
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

function usedKeys(): (key: string) => boolean {
  const categories = new Set<string>(ROWS.map(([, , category]) => category));
  const purposes = new Set(ROWS.flatMap(([, , , , , purpose]) => purpose.split(' ')));
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
