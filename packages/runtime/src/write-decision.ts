import type { GatePlan } from '@candor/model';
import Cookies from 'js-cookie';

import { decisionDays } from './decision-days.ts';
import { encodeDecision } from './encode-decision.ts';
import { expireCookie } from './expire-cookie.ts';
import type { StoredDecision } from './read-decision.ts';
import { resolveState, type StateBasis } from './resolve-state.ts';

const NAME = 'candor';

/**
 * Writes the consent cookie.
 *
 * @returns The cookie, name and value, for browsers that keep none: the decision then holds for this page view.
 */
export function writeDecision(
  decision: Omit<StoredDecision, 'text_'>,
  basis: StateBasis & { readonly plan_: GatePlan },
): string {
  const { plan_: plan } = basis;
  const { categories } = resolveState(basis, { ...decision, text_: '' });
  const value = encodeDecision(decision, categories);
  const write = (): void =>
    void Cookies.set(NAME, value, {
      expires: decisionDays(basis),
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
      ...(plan.c && { domain: plan.c }),
    });
  write();
  // One of another domain level, from before a change of configuration, could be read in its place. To look for it everywhere takes
  // longer than the rest of a click, so that is done only when there is another one.
  if (document.cookie.split(`${NAME}=`).length > 2) {
    expireCookie(NAME);
    write();
  }
  return `${NAME}=${value}`;
}
