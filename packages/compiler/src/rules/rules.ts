import { noBackOfficeService } from './no-back-office-service/no-back-office-service.ts';
import { noBundledPurpose } from './no-bundled-purpose/no-bundled-purpose.ts';
import { noClosedService } from './no-closed-service/no-closed-service.ts';
import { noDoubleNegative } from './no-double-negative/no-double-negative.ts';
import { noEmotiveText } from './no-emotive-text/no-emotive-text.ts';
import { noEmptyText } from './no-empty-text/no-empty-text.ts';
import { noGuiltLabel } from './no-guilt-label/no-guilt-label.ts';
import { noHiddenRefusal } from './no-hidden-refusal/no-hidden-refusal.ts';
import { noLaxDefault } from './no-lax-default/no-lax-default.ts';
import { noLegitimateInterestText } from './no-legitimate-interest-text/no-legitimate-interest-text.ts';
import { noLongLifetime } from './no-long-lifetime/no-long-lifetime.ts';
import { noMissingService } from './no-missing-service/no-missing-service.ts';
import { noOpenQuestion } from './no-open-question/no-open-question.ts';
import { noOptionalPurposeInNecessary } from './no-optional-purpose-in-necessary/no-optional-purpose-in-necessary.ts';
import { noOwnChoice } from './no-own-choice/no-own-choice.ts';
import { noOwnCookie } from './no-own-cookie/no-own-cookie.ts';
import { noRecordsYet } from './no-records-yet/no-records-yet.ts';
import { noRepeatedService } from './no-repeated-service/no-repeated-service.ts';
import { noReservedId } from './no-reserved-id/no-reserved-id.ts';
import { noStaleEvidence } from './no-stale-evidence/no-stale-evidence.ts';
import { noTrackerInNecessary } from './no-tracker-in-necessary/no-tracker-in-necessary.ts';
import { noUncheckedText } from './no-unchecked-text/no-unchecked-text.ts';
import { noUndisclosedService } from './no-undisclosed-service/no-undisclosed-service.ts';
import { noUnfoundedExemption } from './no-unfounded-exemption/no-unfounded-exemption.ts';
import { noUnknownLocale } from './no-unknown-locale/no-unknown-locale.ts';
import { noUnknownPlaceholder } from './no-unknown-placeholder/no-unknown-placeholder.ts';
import { noUnknownService } from './no-unknown-service/no-unknown-service.ts';
import { noUnknownText } from './no-unknown-text/no-unknown-text.ts';
import { noUnknownWaiver } from './no-unknown-waiver/no-unknown-waiver.ts';
import { noUnreadPolicy } from './no-unread-policy/no-unread-policy.ts';
import { noUnusedTexts } from './no-unused-texts/no-unused-texts.ts';
import { noVagueLabel } from './no-vague-label/no-vague-label.ts';
import { useClearLabel } from './use-clear-label/use-clear-label.ts';
import { useKnownCategory } from './use-known-category/use-known-category.ts';
import { usePolicyLanguage } from './use-policy-language/use-policy-language.ts';
import { usePolicyOrCategories } from './use-policy-or-categories/use-policy-or-categories.ts';
import { usePrivacyLink } from './use-privacy-link/use-privacy-link.ts';
import { useReadableTheme } from './use-readable-theme/use-readable-theme.ts';
import { useRegionServer } from './use-region-server/use-region-server.ts';
import { useServiceHosts } from './use-service-hosts/use-service-hosts.ts';
import { useServicePurpose } from './use-service-purpose/use-service-purpose.ts';
import { useServiceVendor } from './use-service-vendor/use-service-vendor.ts';
import { useSiteController } from './use-site-controller/use-site-controller.ts';
import { useSiteCookieDomain } from './use-site-cookie-domain/use-site-cookie-domain.ts';
import { useStatedStorage } from './use-stated-storage/use-stated-storage.ts';
import { useStrictGate } from './use-strict-gate/use-strict-gate.ts';
import { useTextInEachLanguage } from './use-text-in-each-language/use-text-in-each-language.ts';
import { useTextPlaceholder } from './use-text-placeholder/use-text-placeholder.ts';
import { useToldLifetime } from './use-told-lifetime/use-told-lifetime.ts';
import { useVisibleAccent } from './use-visible-accent/use-visible-accent.ts';
import { useWaiverReason } from './use-waiver-reason/use-waiver-reason.ts';
import type { Rule } from './rule.ts';

/** Everything a build holds a configuration to, by code, in the order in which it is reported at the same place. */
export const rules: Readonly<Record<string, Rule>> = {
  'no-unread-policy': noUnreadPolicy,
  'use-policy-or-categories': usePolicyOrCategories,
  'no-unknown-service': noUnknownService,
  'no-repeated-service': noRepeatedService,
  'no-reserved-id': noReservedId,
  'no-back-office-service': noBackOfficeService,
  'no-tracker-in-necessary': noTrackerInNecessary,
  'no-optional-purpose-in-necessary': noOptionalPurposeInNecessary,
  'no-own-choice': noOwnChoice,
  'no-own-cookie': noOwnCookie,
  'no-closed-service': noClosedService,
  'use-known-category': useKnownCategory,
  'no-bundled-purpose': noBundledPurpose,
  'use-strict-gate': useStrictGate,
  'use-service-hosts': useServiceHosts,
  'use-service-vendor': useServiceVendor,
  'use-privacy-link': usePrivacyLink,
  'use-service-purpose': useServicePurpose,
  'use-stated-storage': useStatedStorage,
  'no-long-lifetime': noLongLifetime,
  'no-stale-evidence': noStaleEvidence,
  'use-site-controller': useSiteController,
  'use-site-cookie-domain': useSiteCookieDomain,
  'no-lax-default': noLaxDefault,
  'no-unfounded-exemption': noUnfoundedExemption,
  'use-region-server': useRegionServer,
  'no-unknown-locale': noUnknownLocale,
  'no-unused-texts': noUnusedTexts,
  'use-policy-language': usePolicyLanguage,
  'no-unknown-text': noUnknownText,
  'no-empty-text': noEmptyText,
  'no-hidden-refusal': noHiddenRefusal,
  'no-vague-label': noVagueLabel,
  'use-clear-label': useClearLabel,
  'no-double-negative': noDoubleNegative,
  'no-emotive-text': noEmotiveText,
  'no-guilt-label': noGuiltLabel,
  'no-legitimate-interest-text': noLegitimateInterestText,
  'no-unchecked-text': noUncheckedText,
  'use-text-placeholder': useTextPlaceholder,
  'no-unknown-placeholder': noUnknownPlaceholder,
  'use-text-in-each-language': useTextInEachLanguage,
  'use-visible-accent': useVisibleAccent,
  'use-readable-theme': useReadableTheme,
  'no-records-yet': noRecordsYet,
  'no-open-question': noOpenQuestion,
  'no-unknown-waiver': noUnknownWaiver,
  'use-waiver-reason': useWaiverReason,
};

/** What the policy says and what the banner asks, compared both ways: `candor check` only. */
export const parityRules: Readonly<Record<string, Rule>> = {
  'no-undisclosed-service': noUndisclosedService,
  'no-missing-service': noMissingService,
  'use-told-lifetime': useToldLifetime,
};
