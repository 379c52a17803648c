import type { CandorApi } from '@candor/model';

import type { GateCore } from './gate-core.ts';
import { lockDown } from './lock-down.ts';

/** Calls that the second half completes. */
type Call = 'accept' | 'reject' | 'set' | 'withdraw' | 'open';

/**
 * Creates `window.candor` as every page has it: the state, and calls that first load the chunk which replaces them by the real ones.
 * They do nothing when that cannot be loaded.
 */
export function createApi(core: GateCore): CandorApi {
  const api = {
    get state() {
      return core.state_;
    },
    ready: Promise.resolve(core.state_),
    subscribe(callback) {
      const listener = (event: Event) => callback((event as CustomEvent).detail);
      document.addEventListener('candor-change', listener);
      return () => document.removeEventListener('candor-change', listener);
    },
  } as Record<string, unknown> & CandorApi;
  for (const name of 'accept reject set withdraw open'.split(' ') as Call[]) {
    api[name as string] = (value: never) => {
      // What may be running must send nothing while the chunk is on its way. A reload follows.
      if (/^r|w/.test(name) && !value && core.stored_?.granted_) lockDown(core);
      return core.complete_().then(
        (host) => host[name](value),
        () => {},
      );
    };
  }
  return api;
}
