import type { GateService } from '@candor/model';

import { CATEGORIES } from './categories.ts';

/** What other managers call our categories, in the order of `CATEGORIES`: OneTrust's numbers, Cookiebot's words, usual ones. */
const FOREIGN = [
  'C0001 essential',
  'C0003 preferences functionality',
  'C0002 statistics performance',
  'C0004 ads advertising targeting',
  'C0005',
].map((names) => names.split(' '));

/**
 * Finds the services that names stand for.
 *
 * @param names - Service and category ids, joined by white space or commas.
 * @returns Nothing when any of the names is unknown: markup that asks for it stays held.
 */
export function findServices(
  services: readonly GateService[],
  names: string,
): readonly GateService[] {
  const found = names
    .split(/[\s,]+/)
    .map((name) =>
      services.filter(
        ([id, category]) =>
          id === name || CATEGORIES[category] === name || FOREIGN[category]!.includes(name),
      ),
    );
  return found.every(({ length }) => length) ? found.flat() : [];
}
