import { parseRulePage, type RulePage } from '@candor/diagnostics';

import { fairnessIdsOf } from './fairness-ids-of.ts';

/** What codes are about, in the order of the list. */
export const SUBJECTS = [
  'policy',
  'configuration',
  'banner',
  'site',
  'document',
  'migration',
  'command',
] as const;

/** A code with its documentation page. */
export interface DocumentedRule extends RulePage {
  /**
   * What it is about: the policy alone, the configuration with what it says of the policy, the banner as a browser draws it, the site as
   * it is built, a file that is read, what an earlier manager leaves behind, or the command line itself.
   */
  readonly about: (typeof SUBJECTS)[number];
  /** Ids of the fairness rules that it belongs to; several rules may share one. */
  readonly ids: readonly string[];
}

/** Loads the page of every code that can be reported, by code; a code that two subjects share has one for each, in the order above. */
export async function loadRules(): Promise<readonly DocumentedRule[]> {
  const [policy, compiler, messages] = await Promise.all([
    import('@candor/policy/rule-pages'),
    import('@candor/compiler/rule-pages'),
    import('../generated/message-pages.ts'),
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
    ...read('site', messages.sitePages),
    ...read('document', messages.documentPages),
    ...read('migration', messages.migrationPages),
    ...read('command', messages.commandPages),
  ];
  return rules.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
