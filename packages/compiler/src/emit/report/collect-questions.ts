import type { RuleContext } from '../../rules/rule.ts';
import { draftCategories } from '../../draft/draft-categories.ts';

/** Lists the questions that nobody has answered: the configuration's, and what a draft leaves open where the categories are one. */
export function collectQuestions({ config, disclosures, catalog }: RuleContext): readonly string[] {
  const isDrafted = config.categories === undefined && disclosures !== null;
  return [
    ...(config.questions ?? []),
    ...(isDrafted ? draftCategories(disclosures, catalog).questions : []),
  ];
}
