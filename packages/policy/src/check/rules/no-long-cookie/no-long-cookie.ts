import { monthsOf } from '../../months-of.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

const MAX_MONTHS = 13;

/** A cookie that needs consent outlives the consent. */
export const noLongCookie: Rule = (_context, { cookies }) =>
  cookies
    .filter(
      ({ category, duration }) =>
        category !== 'necessary' && (monthsOf(duration) ?? 0) > MAX_MONTHS,
    )
    .slice(0, 50)
    .map(({ name, duration, evidence }) => ({
      code: 'no-long-cookie',
      severity: 'info',
      message: `The cookie ${name} is kept for ${duration ?? ''}, longer than ${MAX_MONTHS} months.`,
      why: 'Authorities take 13 months as the longest life of such cookies (CNIL, guidelines on cookies, 2020).',
      fix: 'Shorten its life in the settings of the service.',
      span: spanOf(evidence),
    }));
