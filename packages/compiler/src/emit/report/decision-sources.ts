import type { PolicyDocument } from '@candor/policy';

import type { RuleContext } from '../../rules/rule.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';

/** What decisions are compared with. */
export interface DecisionSources {
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
  readonly document: PolicyDocument;
}

/** A decision before all of them are put in order. */
export type UnnumberedDecision = Omit<Decision, 'number'>;
