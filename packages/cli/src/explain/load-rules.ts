import { parseRulePage, type RulePage } from '@candor/diagnostics';

import { fairnessIdsOf } from './fairness-ids-of.ts';

/** A rule with its documentation page. */
export interface DocumentedRule extends RulePage {
  /** What it is about: the policy alone, the configuration with what it says of the policy, or the banner as a browser draws it. */
  readonly about: 'policy' | 'configuration' | 'banner';
  /** Ids of the fairness rules that it belongs to; several rules may share one. */
  readonly ids: readonly string[];
}

/** Loads every rule that has a page, by code; a code that two of them share has one for each, in the order above. */
export async function loadRules(): Promise<readonly DocumentedRule[]> {
  const [policy, compiler] = await Promise.all([
    import('@candor/policy/rule-pages'),
    import('@candor/compiler/rule-pages'),
  ]);
  const read = (
    about: DocumentedRule['about'],
    pages: Readonly<Record<string, string>>,
  ): DocumentedRule[] =>
    Object.values(pages).map((markdown) => ({
      ...parseRulePage(markdown),
      about,
      ids: fairnessIdsOf(markdown),
    }));
  const rules = [
    ...read('policy', policy.rulePages),
    ...read('configuration', compiler.rulePages),
    ...read('banner', compiler.fairnessPages),
  ];
  return rules.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
