import { parseRulePage, type RulePage } from '@candor/diagnostics';

/** A rule with its documentation page. */
export interface DocumentedRule extends RulePage {
  /** What it is about: the policy alone, or the configuration with what it says of the policy. */
  readonly about: 'policy' | 'configuration';
}

/** Loads every rule that has a page, by code; a code that policy and configuration share has one for each, the policy's first. */
export async function loadRules(): Promise<readonly DocumentedRule[]> {
  const [policy, compiler] = await Promise.all([
    import('@candor/policy/rule-pages'),
    import('@candor/compiler/rule-pages'),
  ]);
  const rules: readonly DocumentedRule[] = [
    ...Object.values(policy.rulePages).map((markdown) => ({
      ...parseRulePage(markdown),
      about: 'policy' as const,
    })),
    ...Object.values(compiler.rulePages).map((markdown) => ({
      ...parseRulePage(markdown),
      about: 'configuration' as const,
    })),
  ];
  return rules.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
