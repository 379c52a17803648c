import type { Evidence } from '@candor/model';

import type { ServiceSetting } from '../config/config.ts';

const MAX_QUOTE = 200;

/**
 * Writes the best place of a policy as the evidence of a setting: the first that starts with the service's name, as an entry of a list
 * does, else the first. A cut quote stays an exact substring of the policy; half a surrogate pair is left off, because it would not
 * survive in a file.
 *
 * @param names - The names as this policy writes them.
 */
export function draftEvidence(
  evidence: readonly Evidence[],
  names: readonly string[] = [],
): Pick<ServiceSetting, 'evidence'> {
  const best = evidence.find(({ quote }) => names.some((name) => startsWith(quote, name)));
  const { quote = '', line } = best ?? evidence[0] ?? {};
  if (quote === '' || line === undefined) return {};
  return { evidence: { quote: quote.slice(0, MAX_QUOTE).replace(/[\uD800-\uDBFF]$/, ''), line } };
}

function startsWith(quote: string, name: string): boolean {
  return quote.replace(/^[\s*_#>|-]{1,20}/, '').startsWith(name);
}
