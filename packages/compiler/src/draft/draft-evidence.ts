import type { Evidence } from '@candor/model';

import type { ServiceSetting } from '../config/config.ts';

const MAX_QUOTE = 200;

/**
 * Writes the first place of a policy as the evidence of a setting. A cut quote stays an exact substring of the policy; half a surrogate
 * pair is left off, because it would not survive in a file.
 */
export function draftEvidence(evidence: readonly Evidence[]): Pick<ServiceSetting, 'evidence'> {
  const [first] = evidence;
  if (first === undefined || first.quote === '') return {};
  const quote = first.quote.slice(0, MAX_QUOTE).replace(/[\uD800-\uDBFF]$/, '');
  return { evidence: { quote, line: first.line } };
}
