import type { GateService } from '@candor/model';

import { CATEGORIES } from './categories.ts';

/**
 * Finds the services that names stand for.
 *
 * @param names - Service and category ids, joined by spaces or commas.
 * @returns Nothing when any of the names is unknown: markup that asks for it stays held.
 */
export function findServices(
  services: readonly GateService[],
  names: string,
): readonly GateService[] {
  const found = names
    .split(/[ ,]+/)
    .map((name) =>
      services.filter(([id, category]) => id === name || CATEGORIES[category] === name),
    );
  return found.every(({ length }) => length) ? found.flat() : [];
}
