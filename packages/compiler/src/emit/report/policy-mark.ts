import type { TextRange } from '@candor/policy';

import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';

/** A range of the policy's text that the report marks. */
export type PolicyMark = TextRange &
  (
    | {
        readonly kind: 'evidence';
        readonly decision: Decision;
        /** 1-based among the decision's places. */
        readonly place: number;
      }
    | { readonly kind: 'finding'; readonly finding: Finding }
  );
