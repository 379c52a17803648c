import type { ConsentCategory } from './category.ts';

/** JSON, in which a {@link GrantedValue} may stand for a value that follows from the visitor's decision. */
export type SignalValue =
  | string
  | number
  | boolean
  | null
  | GrantedValue
  | readonly SignalValue[]
  | { readonly [key: string]: SignalValue };

/**
 * A value that says whether a category is granted: `yes` (`true`) or `no` (`false`). Exactly one of the two conditions.
 *
 * `$granted` speaks of this service alone: `yes` for the category that the service stands in on this site, since its own grant is what
 * is being sent, and for another category once that is granted as a whole; in `hold` and `revoke` always `no`. `$allGranted` speaks of
 * the site: `yes` once every service of the category is granted, so that the grant of one service never claims more than it.
 */
export type GrantedValue = (
  | { readonly $granted: ConsentCategory }
  | { readonly $allGranted: ConsentCategory }
) & { readonly yes?: string | number | boolean; readonly no?: string | number | boolean };

/**
 * One thing said to a vendor. `path` is a global name, or a name inside one: `Shopify.customerPrivacy.setTrackingConsent`.
 *
 * `set`, `push` and `queue` take effect at once, before any tag of the service can run. `call` needs the vendor's own function: it is
 * made at once when that is there, else as soon as something on the page has loaded and it has come to be; a step that still waits when the
 * vendor is told something else is dropped.
 */
export type SignalStep =
  /** Assigns; containers that are missing on the way are made as arrays. */
  | { readonly kind: 'set'; readonly path: string; readonly value: SignalValue }
  /** Pushes onto an array, made when it is missing, all arguments in one go. */
  | SignalCall<'push'>
  /**
   * Calls; a missing function is made as the stub `function () { (stub.q = stub.q || []).push(arguments) }`. Only for vendors whose own
   * snippet keeps such a stub: one that takes it for itself having run already would never load.
   */
  | SignalCall<'queue'>
  /**
   * Calls a function that must be the vendor's own. With `callback` it gets a function as its last argument, for vendors that insist on
   * one; when that is called, the calls that still wait are tried again.
   */
  | (SignalCall<'call'> & { readonly callback?: true });

interface SignalCall<Kind> {
  readonly kind: Kind;
  readonly path: string;
  readonly args: readonly SignalValue[];
}

/** A consent statement the vendor understands, as data: no code of ours is about one vendor. */
export type Signal = GoogleConsentSignal | CallSignal;

/** Google Consent Mode: one statement for all Google services of the site. */
export interface GoogleConsentSignal {
  readonly protocol: 'google-consent-mode';
  /** Google consent types that a grant of this service sets to `granted`; none for one that only hears them (a tag manager). */
  readonly types: readonly (
    | 'ad_storage'
    | 'ad_user_data'
    | 'ad_personalization'
    | 'analytics_storage'
  )[];
}

/** What is said to one vendor, and when. */
export interface CallSignal {
  readonly protocol: 'calls';
  /** Said first on each page where the service is not granted. */
  readonly hold: readonly SignalStep[];
  /** Said on each page where the service is granted, and when it is; before its tag is released, as far as `call` allows. */
  readonly grant: readonly SignalStep[];
  /** Said when consent is refused or taken back, before the sweep. */
  readonly revoke: readonly SignalStep[];
}
