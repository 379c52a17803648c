import { noAcceptOnlyBanner } from './rules/no-accept-only-banner.ts';
import { noAnonymousIdentifier } from './rules/no-anonymous-identifier.ts';
import { noBrowserOnlyControl } from './rules/no-browser-only-control.ts';
import { noClosedService } from './rules/no-closed-service.ts';
import { noContradictedDenial } from './rules/no-contradicted-denial.ts';
import { noEmptiedDenial } from './rules/no-emptied-denial.ts';
import { noFormerName } from './rules/no-former-name.ts';
import { noImpliedConsent } from './rules/no-implied-consent.ts';
import { noLegitimateInterestTracking } from './rules/no-legitimate-interest-tracking.ts';
import { noLongCookie } from './rules/no-long-cookie.ts';
import { noMisfiledService } from './rules/no-misfiled-service.ts';
import { noOpenRetention } from './rules/no-open-retention.ts';
import { noOutdatedTerm } from './rules/no-outdated-term.ts';
import { noPretickedConsent } from './rules/no-preticked-consent.ts';
import { useCookieStatement } from './rules/use-cookie-statement.ts';
import { useCookielessCheck } from './rules/use-cookieless-check.ts';
import { usePolicyDate } from './rules/use-policy-date.ts';
import { usePromisedControl } from './rules/use-promised-control.ts';
import { useRegionLimit } from './rules/use-region-limit.ts';
import { useVendorDetails } from './rules/use-vendor-details.ts';
import type { Rule } from './rule.ts';

/** Every rule about a policy alone. Each stands in a file named as its code. */
export const rules: readonly Rule[] = [
  noAcceptOnlyBanner,
  noAnonymousIdentifier,
  noBrowserOnlyControl,
  noClosedService,
  noContradictedDenial,
  noEmptiedDenial,
  noFormerName,
  noImpliedConsent,
  noLegitimateInterestTracking,
  noLongCookie,
  noMisfiledService,
  noOpenRetention,
  noOutdatedTerm,
  noPretickedConsent,
  useCookieStatement,
  useCookielessCheck,
  usePolicyDate,
  usePromisedControl,
  useRegionLimit,
  useVendorDetails,
];
