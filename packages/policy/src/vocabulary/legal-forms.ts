import { lexicons } from '../generated/lexicons.ts';

/** Legal forms of companies as they stand behind a name; regular-expression source, case as written. Those of every language: vendors come from everywhere. */
export const LEGAL_FORMS: string = `(?:${lexicons
  .map(({ words }) => words.legalForms)
  .filter((forms) => forms !== '')
  .join('|')})`;
