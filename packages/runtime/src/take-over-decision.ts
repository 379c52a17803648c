import type { TakeOverPlan } from '@candor/model';
import Cookies from 'js-cookie';

import { decisionDays } from './decision-days.ts';
import { expireCookie } from './expire-cookie.ts';
import type { GateCore } from './gate-core.ts';
import { makeDecision } from './make-decision.ts';
import { resolveEarlier } from './resolve-earlier.ts';
import { readEarlier } from './read-earlier.ts';
import { writeDecision } from './write-decision.ts';

/**
 * Takes over what a visitor decided in an earlier manager's banner, if there is no decision here, and deletes it there: once, then.
 * What cannot be read is left as it is, and decides nothing.
 */
export async function takeOverDecision(core: GateCore, takeOver: TakeOverPlan): Promise<void> {
  const { plan_: plan, state_: state } = core;
  if (core.stored_ ?? core.read_(document.cookie)) return;
  const { n: name, l: isLocal } = takeOver;
  const now = Math.floor(Date.now() / 1000);
  const earlier = readEarlier((isLocal ? localStorage.getItem(name) : Cookies.get(name)) ?? '');
  if (!earlier) return;
  const days = decisionDays(core);
  const resolved = resolveEarlier(earlier, { plan, takeOver, gpc: state.gpc, days, now });
  if (isLocal) localStorage.removeItem(name);
  else expireCookie(name);
  if (!resolved) return;
  const { picks, decidedAt } = resolved;
  const decision = makeDecision({
    services: plan.s,
    method: 'choose',
    pick: (service) => picks.get(plan.s.indexOf(service)),
    state,
    stored: undefined,
    now: decidedAt,
  });
  const cookie = writeDecision(decision, core);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  core.channel_?.postMessage(cookie);
  await core.change_!(cookie);
}
