import { listNames } from '../../list-names.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

/** Cookies are named and nothing says what they are for. One diagnostic for all of them, at the first. */
export const useCookiePurpose: Rule = (_context, { cookies }) => {
  const silent = cookies.filter(({ purpose }) => purpose === null || purpose.trim() === '');
  const [first] = silent;
  if (first === undefined) return [];
  return [
    {
      code: 'use-cookie-purpose',
      severity: 'info',
      message: `The policy does not say what these cookies are for: ${listNames(silent.map(({ name }) => name))}.`,
      why: 'Visitors must be told the purposes of what is stored on their device (ePrivacy Directive Art. 5(3)).',
      fix: 'Give each cookie a purpose, in a table for example.',
      span: spanOf(first.evidence),
    },
  ];
};
