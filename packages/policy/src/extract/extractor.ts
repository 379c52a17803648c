import type { Disclosures } from '@candor/model';

import type { JudgedMention } from '../match/judge-mentions.ts';
import type { ReadContext } from '../read-context.ts';

/** What extractors see: the document and every mention of a service with the decision about it. */
export interface ExtractContext extends ReadContext {
  readonly judged: readonly JudgedMention[];
  /** Those of them in one sentence, by its index. */
  readonly judgedIn: (sentence: number) => readonly JudgedMention[];
}

/**
 * Reads one kind of fact. Extractors run in the order of `extractors.ts`; `found` holds what those before it read,
 * what it returns replaces the fields it names.
 */
export type Extractor = (context: ExtractContext, found: Disclosures) => Partial<Disclosures>;
