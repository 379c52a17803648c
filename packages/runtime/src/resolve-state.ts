import type { Category, ConsentState, Decision, GateProfile, GateService } from '@candor/model';

import { CATEGORIES } from './categories.ts';
import type { StoredDecision } from './read-decision.ts';

/** Set by the bundler: `false` in the build for sites that ask alike everywhere. */
declare const __REGIONS__: boolean;

/** What the state follows from, beside the stored decision; the gate itself is one. */
export interface StateBasis {
  readonly plan_: { readonly s: readonly GateService[] };
  /** Global Privacy Control is on. */
  readonly gpc_: boolean;
  /** Of the visitor's region; absent: nothing acts before it is granted. */
  readonly profile_?: GateProfile | undefined;
}

/** Index of the category that Global Privacy Control is about. */
const MARKETING = 3;

/**
 * Works out what is granted: the stored decision, under Global Privacy Control.
 *
 * While the signal is on, marketing is denied unless the visitor chose it by itself: a stored "accept all" from before the signal
 * does not outweigh it, and neither does silence. https://w3c.github.io/gpc/
 * Where a profile lets services act until the visitor objects, silence grants what neither a denial nor the signal forbids. Who has
 * denied some is taken to object to what came later, too, and is not asked about it: Cal. Civ. Code § 1798.135(c)(4).
 *
 * @returns A frozen state; services and categories that are undecided are absent.
 */
export function resolveState(basis: StateBasis, stored: StoredDecision | undefined): ConsentState {
  const { gpc_: gpc } = basis;
  const { method, decidedAt, granted_ = '', denied_ = '' }: Partial<StoredDecision> = stored ?? {};
  const decisions: Record<string, Decision> = {};
  const categories: Partial<Record<Category, Decision>> = {};
  CATEGORIES.forEach((name, index) => {
    const own = basis.plan_.s
      .filter(([, category]) => category === index)
      .map(([id, , code]) => {
        const isGranted = !index || granted_.includes(code);
        const isSuppressed = gpc && index === MARKETING && !(isGranted && method === 'choose');
        const isSilent = __REGIONS__ && actsUntilDenied(basis, id);
        if (index && (isSuppressed || denied_.includes(code))) decisions[id] = 'denied';
        else if (isGranted) decisions[id] = 'granted';
        else if (isSilent) decisions[id] = denied_ ? 'denied' : 'granted';
        return decisions[id];
      });
    const worst = own.includes('denied') ? 'denied' : own.every(Boolean) && own[0];
    if (worst) categories[name] = worst;
  });
  // Each by its full name: brotli writes them shorter than one of our own.
  return Object.freeze({
    categories: Object.freeze(categories),
    services: Object.freeze(decisions),
    ...(stored && { method, decidedAt }),
    gpc,
  });
}

/** Whether a service acts until the visitor objects. */
function actsUntilDenied({ profile_: profile }: StateBasis, id: string): boolean {
  return profile !== undefined && (profile[0] > 0 || profile[1].includes(id));
}
