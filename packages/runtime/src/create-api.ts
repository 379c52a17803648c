import type { CandorApi, ConsentState } from '@candor/model';

/**
 * Creates `window.candor` as every page has it: the state, and calls that load what they need first.
 *
 * @param complete - Loads the rest of it, which replaces the calls here by the real ones.
 */
export function createApi(
  getState: () => ConsentState,
  complete: () => Promise<CandorApi>,
): CandorApi {
  const api = {
    get state() {
      return getState();
    },
    subscribe(callback) {
      const listener = (event: Event) => callback((event as CustomEvent).detail);
      document.addEventListener('candor-change', listener);
      return () => document.removeEventListener('candor-change', listener);
    },
  } as Record<string, unknown> & CandorApi;
  for (const name of ['accept', 'reject', 'set', 'withdraw', 'open'] as const) {
    api[name as string] = (value: never) =>
      complete().then(
        (whole) => whole[name](value),
        () => {},
      );
  }
  return api;
}
