import { extractAge } from './extract-age.ts';
import { extractContact } from './extract-contact.ts';
import { extractDates } from './extract-dates.ts';
import { extractIdentity } from './extract-identity.ts';
import { extractServices } from './extract-services.ts';
import type { Extractor } from './extractor.ts';

/** In the order they run: later ones use what earlier ones found. */
export const extractors: readonly Extractor[] = [
  extractIdentity,
  extractDates,
  extractContact,
  extractAge,
  extractServices,
];
