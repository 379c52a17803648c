import type { ConsentState, Decision, DecisionMethod, GateService } from '@candor/model';

import { CATEGORIES } from './categories.ts';
import type { StoredDecision } from './read-decision.ts';

/** What a visitor decides, and what stood before. */
export interface DecisionInput {
  readonly services: readonly GateService[];
  readonly method: DecisionMethod;
  /** Answers for a service that the decision is about; `undefined` leaves it as it was. */
  readonly pick: (service: GateService) => boolean | undefined;
  readonly state: ConsentState;
  readonly stored: StoredDecision | undefined;
  /** Seconds since 1970. */
  readonly now: number;
}

/**
 * Makes the decision to store.
 *
 * Marketing that was chosen in spite of Global Privacy Control needs the method `choose` to stand; marketing that is kept from an
 * "accept all" must not get that method by a choice of something else. A grant that is kept keeps its date, so that consent does not
 * outlive its term because something else was decided.
 */
export function makeDecision(input: DecisionInput): Omit<StoredDecision, 'text_'> {
  const { services, pick, state, stored } = input;
  let { method, now: decidedAt } = input;
  const codes = { granted: '', denied: '' };
  for (const service of services.filter(([, category]) => category !== 0)) {
    const [, category, code] = service;
    const picked = pick(service);
    const decision = picked === undefined ? keptDecision(service, input) : toDecision(picked);
    if (decision) codes[decision] += `${code} `;
    if (decision !== 'granted') continue;
    const isKept = picked === undefined && stored;
    if (isKept) ({ decidedAt } = stored);
    if (CATEGORIES[category] !== 'marketing') continue;
    if (state.gpc) method = 'choose';
    else if (isKept && method === 'choose') ({ method } = stored);
  }
  return { method, decidedAt, granted_: codes.granted, denied_: codes.denied };
}

/**
 * What Global Privacy Control alone denies, or a region's profile alone grants, is not stored: it is the browser's answer or the
 * law's, not a choice.
 */
function keptDecision(
  [id, , code]: GateService,
  { state, stored }: DecisionInput,
): Decision | undefined {
  const kept = state.services[id];
  const codes = kept === 'granted' ? stored?.granted_ : stored?.denied_;
  return codes?.includes(code) ? kept : undefined;
}

function toDecision(isGranted: boolean): Decision {
  return isGranted ? 'granted' : 'denied';
}
