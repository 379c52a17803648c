import type { Lane } from '../server/start-lane.ts';
import { isBeat } from '../server/traffic.ts';

/** A page that asked for nothing this long is taken for quiet. */
const QUIET_MS = 160;
const LIMIT_MS = 5000;
const STEP_MS = 15;

/** What {@link settle} waits for. */
export interface SettleOptions {
  /** The shop must have told its facts: it does on every load. */
  readonly needsFacts?: boolean;
  readonly atLeastMs?: number;
  /** Longer than usual where what comes late would be missed for good. */
  readonly quietMs?: number;
  /** What is waited for besides, up to a limit. */
  readonly until?: () => boolean;
}

/** Waits until the lane is quiet: nothing but a tracker's beats for a while. */
export async function settle(lane: Lane, options: SettleOptions = {}): Promise<void> {
  const { needsFacts = false, atLeastMs = QUIET_MS, until = () => true } = options;
  const { quietMs = QUIET_MS } = options;
  const start = Date.now();
  let count = -1;
  let changed = start;
  const isQuiet = (now: number): boolean => {
    const seen = lane.traffic.filter((traffic) => !isBeat(traffic)).length;
    if (seen !== count) changed = now;
    count = seen;
    return now - changed >= quietMs && now - start >= atLeastMs;
  };
  const isDone = (): boolean => (!needsFacts || lane.facts !== undefined) && until();
  while (Date.now() - start < Math.max(LIMIT_MS, atLeastMs)) {
    await pause(STEP_MS);
    if (isQuiet(Date.now()) && isDone()) return;
  }
}

/** A promise that is kept after `ms`. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
