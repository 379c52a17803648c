import type { Category, ConsentState, Decision, GateService } from '@candor/model';

import { CATEGORIES } from './categories.ts';
import type { StoredDecision } from './read-decision.ts';

/** Index of the category that Global Privacy Control is about. */
const MARKETING = 3;

/**
 * Works out what is granted: the stored decision, under Global Privacy Control.
 *
 * While the signal is on, marketing is denied unless the visitor chose it by itself: a stored "accept all" from before the signal
 * does not outweigh it, and neither does silence. https://w3c.github.io/gpc/
 *
 * @returns A frozen state; services and categories that are undecided are absent.
 */
export function resolveState(
  services: readonly GateService[],
  stored: StoredDecision | undefined,
  gpc: boolean,
): ConsentState {
  const { freeze } = Object;
  const decisions: Record<string, Decision> = {};
  const categories: Partial<Record<Category, Decision>> = {};
  CATEGORIES.forEach((name, index) => {
    const own = services
      .filter(([, category]) => category === index)
      .map(([id, , code]) => {
        const isGranted = !index || stored?.granted_.includes(code);
        const isSuppressed =
          gpc && index === MARKETING && !(isGranted && stored?.method === 'choose');
        if (index && (isSuppressed || stored?.denied_.includes(code))) decisions[id] = 'denied';
        else if (isGranted) decisions[id] = 'granted';
        return decisions[id];
      });
    const worst = own.includes('denied') ? 'denied' : !own.includes(undefined) && own[0];
    if (worst) categories[name] = worst;
  });
  return freeze({
    categories: freeze(categories),
    services: freeze(decisions),
    ...(stored && { method: stored.method, decidedAt: stored.decidedAt }),
    gpc,
  });
}
