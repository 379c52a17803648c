import type { ChoicePlan, ConsentState, GateService } from '@candor/model';

import { expireCookie } from './expire-cookie.ts';
import { matchNames } from './match-names.ts';
import { settled } from './settled.ts';

/** What {@link sweep} needs to know: services, what each declares, in the same order, and which are denied. */
export interface SweepInput {
  readonly services: readonly GateService[];
  readonly declared: ChoicePlan;
  readonly state: ConsentState;
}

/**
 * Deletes what denied services declare: first-party cookies, localStorage and sessionStorage keys, IndexedDB databases. What a
 * granted service declares as well stays. Cookies and keys are gone when the call returns; databases when the promise resolves.
 *
 * @returns Names that were still there when everything was read again. HttpOnly cookies and those of a path that is not above this
 * page are invisible to scripts, so they are never among them.
 */
export async function sweep(input: SweepInput): Promise<string[]> {
  const isStaleCookie = matchStale(input, 0);
  const isStaleKey = matchStale(input, 1);
  const findCookies = () =>
    document.cookie
      .split('; ')
      .map((pair) => pair.replace(/=.*/s, ''))
      .filter(isStaleCookie);
  const findKeys = (area: Storage) => Object.keys(area).filter(isStaleKey);
  const findDatabases = async () =>
    ((await indexedDB.databases?.()) ?? []).map(({ name = '' }) => name).filter(isStaleKey);

  findCookies().forEach(expireCookie);
  const areas = [localStorage, sessionStorage];
  for (const area of areas) for (const key of findKeys(area)) area.removeItem(key);
  for (const name of await findDatabases()) {
    // Blocked: a page, this one perhaps, has it open. The browser deletes it when that is closed.
    await settled(indexedDB.deleteDatabase(name), 'success', 'error', 'blocked');
  }
  return [...findCookies(), ...areas.flatMap(findKeys), ...(await findDatabases())];
}

function matchStale(
  { services, declared, state }: SweepInput,
  column: 0 | 1,
): (name: string) => boolean {
  const namesOf = (decision: string) =>
    matchNames(
      declared
        .filter((_, index) => state.services[services[index]![0]] === decision)
        .map((row) => row[column])
        .join(' '),
    );
  const denied = namesOf('denied');
  const granted = namesOf('granted');
  return (name) => denied.test(name) && !granted.test(name);
}
