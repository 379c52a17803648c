/**
 * Why a service processes data: the legal unit a visitor consents to (GDPR Art. 5(1)(b)).
 *
 * A closed set, so that each purpose has one sentence a locale and a banner ships only those its site uses.
 * The sentences stand in `@candor/banner`'s locale files under the same ids.
 */
export const PURPOSES = [
  'measure-audience',
  'record-sessions',
  'test-variants',
  'monitor-errors',
  'load-tags',
  'measure-ads',
  'personalise-ads',
  'sell-ad-space',
  'identify-company',
  'identify-person',
  'automate-marketing',
  'credit-affiliates',
  'ask-feedback',
  'chat',
  'provide-forms',
  'book-appointments',
  'send-push',
  'search-site',
  'show-maps',
  'deliver-fonts',
  'deliver-files',
  'play-video',
  'play-audio',
  'show-comments',
  'share-pages',
  'show-feeds',
  'sign-in',
  'remember-settings',
  'keep-session',
  'balance-load',
  'prevent-abuse',
  'take-payments',
  'remember-consent',
] as const;

/** One of {@link PURPOSES}. */
export type PurposeId = (typeof PURPOSES)[number];
