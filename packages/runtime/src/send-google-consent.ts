import { CATEGORIES, type ConsentState, type GateService } from '@candor/model';

/** All types of Consent Mode v2. The first four are the bits of `GateService[6]`, in order. */
const TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];
const FUNCTIONAL_BITS = 48;
const SECURITY_BIT = 64;

function gtag(..._command: unknown[]): void {
  // Google's queue ignores arrays without a word: an entry must be an Arguments object.
  // oxlint-disable-next-line prefer-rest-params
  (window as unknown as { dataLayer: unknown[] }).dataLayer.push(arguments);
}

/**
 * Sends Google Consent Mode v2: `default` before anything else, `update` on each page view and change. Both name every type, since
 * an update that leaves one out leaves it denied. https://developers.google.com/tag-platform/security/guides/consent
 */
export function sendGoogleConsent(
  services: readonly GateService[],
  state: ConsentState | undefined,
): void {
  if (!services.some((service) => service[6])) return;
  (window as unknown as { dataLayer?: unknown[] }).dataLayer ??= [];
  let bits = SECURITY_BIT;
  for (const [id, category, , , , , google] of services) {
    if (state?.services[id] === 'granted') {
      bits |= google | (CATEGORIES[category] === 'functional' ? FUNCTIONAL_BITS : 0);
    }
  }
  gtag(
    'consent',
    state ? 'update' : 'default',
    Object.fromEntries(
      TYPES.map((type, index) => [type, (bits >> index) & 1 ? 'granted' : 'denied']),
    ),
  );
  if (!state) gtag('set', 'ads_data_redaction', true);
}
