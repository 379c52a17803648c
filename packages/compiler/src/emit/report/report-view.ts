import type { PolicyDocument } from '@candor/policy';

import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import type { PolicyMark } from './policy-mark.ts';

/** Everything a report shows, before it is HTML. */
export interface ReportView {
  readonly site: string;
  readonly controller: string;
  readonly policy: {
    readonly file: string;
    readonly title: string | null;
    /** BCP 47, or `und`. */
    readonly language: string;
    readonly lastUpdated: string | null;
    readonly effectiveDate: string | null;
    /** SHA-384 of the text, base64. */
    readonly hash: string;
  };
  readonly revision: string;
  /** How many services the catalogue knew when the policy was read. */
  readonly catalogSize: number;
  /** Questions of the configuration that nobody has answered. */
  readonly questions: readonly string[];
  readonly decisions: readonly Decision[];
  readonly findings: readonly Finding[];
  readonly document: PolicyDocument;
  readonly marks: readonly PolicyMark[];
}
