import { RULE_CODES, type RuleId } from './rule-codes.ts';

/** One breach of a rule, with what was measured. */
export interface Finding {
  readonly rule: RuleId;
  /** Folder of the rule's page, and what `candor explain` takes. */
  readonly code: string;
  /** What was found, with the numbers; one sentence. */
  readonly message: string;
}

/** Makes the function by which a rule reports. */
export function findingOf(rule: RuleId): (message: string) => Finding {
  return (message) => ({ rule, code: RULE_CODES[rule], message });
}
