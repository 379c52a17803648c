import type { Extractor } from './extractor.ts';
import { hasSentenceWith } from './sentences-with.ts';

/** Reads the rights that the policy tells its reader of; ids as in the GDPR, with those of California. */
export const extractRights: Extractor = (context) => ({
  rights: Object.entries(context.words.rights)
    .filter(([, pattern]) => hasSentenceWith(context, pattern))
    .map(([id]) => id),
});
