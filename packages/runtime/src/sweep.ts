import type { ConsentState, GateService } from '@candor/model';

import { expireCookie } from './expire-cookie.ts';
import { matchNames } from './match-names.ts';
import { settled } from './settled.ts';

const COOKIES = 4;
const STORAGE = 5;

/**
 * Deletes what denied services declare: first-party cookies, localStorage and sessionStorage keys, IndexedDB databases. What a
 * granted service declares as well stays. Cookies and keys are gone when the call returns; databases when the promise resolves.
 *
 * @returns Names that were still there when everything was read again: HttpOnly or foreign-path cookies do not show here.
 */
export async function sweep(
  services: readonly GateService[],
  state: ConsentState,
): Promise<string[]> {
  const isStale = (column: typeof COOKIES | typeof STORAGE) => {
    const [denied, granted] = (['denied', 'granted'] as const).map((decision) =>
      matchNames(
        services
          .filter(([id]) => state.services[id] === decision)
          .map((service) => service[column])
          .join(' '),
      ),
    ) as [RegExp, RegExp];
    return (name: string) => denied.test(name) && !granted.test(name);
  };
  const isStaleKey = isStale(STORAGE);

  const sweepOnce = async () => {
    const found = document.cookie
      .split('; ')
      .map((pair) => pair.split('=')[0] as string)
      .filter(isStale(COOKIES));
    found.forEach(expireCookie);
    for (const area of [localStorage, sessionStorage]) {
      for (const key of Object.keys(area).filter(isStaleKey)) {
        found.push(key);
        area.removeItem(key);
      }
    }
    for (const { name = '' } of (await indexedDB.databases?.()) ?? []) {
      if (isStaleKey(name)) {
        found.push(name);
        // Blocked: a page, this one perhaps, has it open. The browser deletes it when that is closed.
        await settled(indexedDB.deleteDatabase(name), 'success', 'error', 'blocked');
      }
    }
    return found;
  };
  await sweepOnce();
  return sweepOnce();
}
