export { fairnessPages } from './generated/fairness-pages.ts';
export { rulePages } from './generated/rule-pages.ts';
