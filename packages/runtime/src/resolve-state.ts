import {
  CATEGORIES,
  type Category,
  type ConsentState,
  type Decision,
  type GateService,
} from '@candor/model';

import type { StoredDecision } from './decode-decision.ts';

const MARKETING: number = CATEGORIES.indexOf('marketing');

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
  decision: StoredDecision | undefined,
  gpc: boolean,
): ConsentState {
  const decisions: Record<string, Decision> = {};
  for (const [id, category, code] of services) {
    let isGranted = category === 0 || decision?.codes[code];
    if (gpc && category === MARKETING)
      isGranted = decision?.method === 'choose' && isGranted === true;
    if (isGranted !== undefined) decisions[id] = isGranted ? 'granted' : 'denied';
  }
  const categories: Partial<Record<Category, Decision>> = {};
  CATEGORIES.forEach((name, index) => {
    const own = services.filter((service) => service[1] === index).map(([id]) => decisions[id]);
    if (own.includes('denied')) categories[name] = 'denied';
    else if (index === 0 || (own.length > 0 && !own.includes(undefined)))
      categories[name] = 'granted';
  });
  const { method, decidedAt } = decision ?? {};
  return Object.freeze({
    categories: Object.freeze(categories),
    services: Object.freeze(decisions),
    ...(decision && { method, decidedAt }),
    gpc,
  }) as ConsentState;
}
