import type { Diagnostic } from '@candor/diagnostics';

import { noUnusedWaiver } from './no-unused-waiver/no-unused-waiver.ts';
import type { RuleContext } from './rule.ts';
import { WAIVABLE } from './waivable.ts';

/**
 * Turns findings that the configuration waives into remarks that carry the reason, and reports a waiver that meets nothing. Findings of
 * a rule that cannot be waived stay as they are.
 */
export function applyWaivers(
  found: readonly Diagnostic[],
  { config, locate }: Pick<RuleContext, 'config' | 'locate'>,
): readonly Diagnostic[] {
  const waivers = (config.waivers ?? []).filter(({ rule }) => WAIVABLE.has(rule));
  const reasons = new Map(waivers.map(({ rule, reason }) => [rule, reason]));
  const judged = found.map((diagnostic): Diagnostic => {
    const reason = reasons.get(diagnostic.code);
    if (reason === undefined) return diagnostic;
    return {
      ...diagnostic,
      severity: 'info',
      message: `Waived: ${diagnostic.message}`,
      fix: `The configuration gives as its reason: ${reason}`,
    };
  });
  const broken = new Set(found.map(({ code }) => code));
  return [...judged, ...noUnusedWaiver(broken, { config, locate })];
}
