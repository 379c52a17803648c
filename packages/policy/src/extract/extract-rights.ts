import type { Extractor } from './extractor.ts';

/** Reads the rights that the policy tells its reader of; ids as in the GDPR, with those of California. */
export const extractRights: Extractor = ({ document, words }) => ({
  rights: Object.entries(words.rights)
    .filter(([, pattern]) => pattern.test(document.lower))
    .map(([id]) => id),
});
