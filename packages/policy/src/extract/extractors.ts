import { extractAge } from './extract-age.ts';
import { extractConsent } from './extract-consent.ts';
import { extractContact } from './extract-contact.ts';
import { extractCookies } from './extract-cookies.ts';
import { extractDates } from './extract-dates.ts';
import { extractFirstPartyCookies } from './extract-first-party-cookies.ts';
import { extractIdentity } from './extract-identity.ts';
import { extractLegalBasis } from './extract-legal-basis.ts';
import { extractNegations } from './extract-negations.ts';
import { extractOptOuts } from './extract-opt-outs.ts';
import { extractRegionLimits } from './extract-region-limits.ts';
import { extractRetention } from './extract-retention.ts';
import { extractRights } from './extract-rights.ts';
import { extractServices } from './extract-services.ts';
import { extractStance } from './extract-stance.ts';
import { extractTransfers } from './extract-transfers.ts';
import { extractUnknownServices } from './extract-unknown-services.ts';
import type { Extractor } from './extractor.ts';

/** In the order they run: later ones use what earlier ones found. */
export const extractors: readonly Extractor[] = [
  extractIdentity,
  extractDates,
  extractContact,
  extractAge,
  extractServices,
  extractUnknownServices,
  extractCookies,
  extractNegations,
  extractStance,
  extractFirstPartyCookies,
  extractRetention,
  extractRights,
  extractLegalBasis,
  extractTransfers,
  extractOptOuts,
  extractConsent,
  extractRegionLimits,
];
