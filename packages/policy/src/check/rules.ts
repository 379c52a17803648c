import { noAcceptOnlyBanner } from './rules/no-accept-only-banner/no-accept-only-banner.ts';
import { noAnonymousIdentifier } from './rules/no-anonymous-identifier/no-anonymous-identifier.ts';
import { noBrowserOnlyControl } from './rules/no-browser-only-control/no-browser-only-control.ts';
import { noClosedService } from './rules/no-closed-service/no-closed-service.ts';
import { noContradictedDenial } from './rules/no-contradicted-denial/no-contradicted-denial.ts';
import { noCookieWall } from './rules/no-cookie-wall/no-cookie-wall.ts';
import { noEmptiedDenial } from './rules/no-emptied-denial/no-emptied-denial.ts';
import { noExemptAnalytics } from './rules/no-exempt-analytics/no-exempt-analytics.ts';
import { noFormerName } from './rules/no-former-name/no-former-name.ts';
import { noImpliedConsent } from './rules/no-implied-consent/no-implied-consent.ts';
import { noInvalidTransfer } from './rules/no-invalid-transfer/no-invalid-transfer.ts';
import { noLegitimateInterestTracking } from './rules/no-legitimate-interest-tracking/no-legitimate-interest-tracking.ts';
import { noLongCookie } from './rules/no-long-cookie/no-long-cookie.ts';
import { noMisfiledService } from './rules/no-misfiled-service/no-misfiled-service.ts';
import { noOpenRetention } from './rules/no-open-retention/no-open-retention.ts';
import { noOutdatedTerm } from './rules/no-outdated-term/no-outdated-term.ts';
import { noPretickedConsent } from './rules/no-preticked-consent/no-preticked-consent.ts';
import { useCookieLifetime } from './rules/use-cookie-lifetime/use-cookie-lifetime.ts';
import { useCookiePurpose } from './rules/use-cookie-purpose/use-cookie-purpose.ts';
import { useCookieStatement } from './rules/use-cookie-statement/use-cookie-statement.ts';
import { useCookielessCheck } from './rules/use-cookieless-check/use-cookieless-check.ts';
import { useKnownLifetime } from './rules/use-known-lifetime/use-known-lifetime.ts';
import { usePolicyDate } from './rules/use-policy-date/use-policy-date.ts';
import { usePromisedControl } from './rules/use-promised-control/use-promised-control.ts';
import { useRegionLimit } from './rules/use-region-limit/use-region-limit.ts';
import { useServiceProvider } from './rules/use-service-provider/use-service-provider.ts';
import { useVendorDetails } from './rules/use-vendor-details/use-vendor-details.ts';
import { useWithdrawalNotice } from './rules/use-withdrawal-notice/use-withdrawal-notice.ts';
import type { Rule } from './rule.ts';

/** Every rule about a policy alone, by its code. Each stands in a folder named as its code, with its page and its tests. */
export const rules: Readonly<Record<string, Rule>> = {
  'no-accept-only-banner': noAcceptOnlyBanner,
  'no-anonymous-identifier': noAnonymousIdentifier,
  'no-browser-only-control': noBrowserOnlyControl,
  'no-closed-service': noClosedService,
  'no-contradicted-denial': noContradictedDenial,
  'no-cookie-wall': noCookieWall,
  'no-emptied-denial': noEmptiedDenial,
  'no-exempt-analytics': noExemptAnalytics,
  'no-former-name': noFormerName,
  'no-implied-consent': noImpliedConsent,
  'no-invalid-transfer': noInvalidTransfer,
  'no-legitimate-interest-tracking': noLegitimateInterestTracking,
  'no-long-cookie': noLongCookie,
  'no-misfiled-service': noMisfiledService,
  'no-open-retention': noOpenRetention,
  'no-outdated-term': noOutdatedTerm,
  'no-preticked-consent': noPretickedConsent,
  'use-cookie-lifetime': useCookieLifetime,
  'use-cookie-purpose': useCookiePurpose,
  'use-cookie-statement': useCookieStatement,
  'use-cookieless-check': useCookielessCheck,
  'use-known-lifetime': useKnownLifetime,
  'use-policy-date': usePolicyDate,
  'use-promised-control': usePromisedControl,
  'use-region-limit': useRegionLimit,
  'use-service-provider': useServiceProvider,
  'use-vendor-details': useVendorDetails,
  'use-withdrawal-notice': useWithdrawalNotice,
};
