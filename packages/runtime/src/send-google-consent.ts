import type { ConsentState, GateService } from '@candor/model';

import { CATEGORIES } from './categories.ts';

/** All types of Consent Mode v2. The first four are the bits of `GateService[3]`, in order. */
const TYPES =
  'ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage security_storage';
const FUNCTIONAL = 1;
const FUNCTIONAL_BITS = 48;
const SECURITY_BIT = 64;

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

/**
 * Sends Google Consent Mode v2: `default` before anything else, `update` on each page view and change. Both name every type, since
 * an update that leaves one out leaves it denied. After each update comes the event `consent_update`, our own convention. https://developers.google.com/tag-platform/security/guides/consent
 *
 * @param state - `undefined`: the default.
 */
export function sendGoogleConsent(services: readonly GateService[], state?: ConsentState): void {
  if (!services.some((service) => service[3])) return;
  const queue = (window.dataLayer ??= []);
  // Google's queue ignores arrays without a word: an entry must be an Arguments object.
  function gtag(..._command: unknown[]): void {
    // oxlint-disable-next-line prefer-rest-params
    queue.push(arguments);
  }
  let bits = SECURITY_BIT;
  for (const [id, category, , google = 0] of services) {
    if (state?.services[id] === 'granted') {
      bits |= category === FUNCTIONAL ? google | FUNCTIONAL_BITS : google;
    }
  }
  gtag(
    'consent',
    state ? 'update' : 'default',
    Object.fromEntries(
      TYPES.split(' ').map((type, index) => [type, (bits >> index) & 1 ? 'granted' : 'denied']),
    ),
  );
  if (!state) gtag('set', 'ads_data_redaction', true);
  // For triggers of a tag manager. Each category by name: a data layer keeps what the next message leaves out.
  else {
    queue.push({
      event: 'consent_update',
      consent: Object.fromEntries(
        CATEGORIES.map((name) => [name, state.categories[name] === 'granted']),
      ),
    });
  }
}
