export { rulePages } from './generated/rule-pages.ts';
