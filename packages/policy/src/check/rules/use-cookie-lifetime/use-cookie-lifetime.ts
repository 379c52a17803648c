import { listNames } from '../../list-names.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

/** Cookies are named and nothing says how long they live. One diagnostic for all of them, at the first. */
export const useCookieLifetime: Rule = (_context, { cookies }) => {
  const silent = cookies.filter(({ duration }) => duration === null);
  const [first] = silent;
  if (first === undefined) return [];
  return [
    {
      code: 'use-cookie-lifetime',
      severity: 'info',
      message: `The policy does not say how long these cookies last: ${listNames(silent.map(({ name }) => name))}.`,
      why: 'How long a cookie works is part of what visitors must be told (CJEU C-673/17 Planet49, paragraph 81).',
      fix: 'Give each cookie its lifetime; the browser’s developer tools show it.',
      span: spanOf(first.evidence),
    },
  ];
};
