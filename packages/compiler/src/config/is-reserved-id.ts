import { CATEGORIES } from '@candor/model';

/** `constructor` is in every object, and `undefined` is what markup that names no service asks for. */
const RESERVED: ReadonlySet<string> = new Set([...CATEGORIES, 'constructor', 'undefined']);

/** Tells whether an id means something else in markup (`data-consent`) or in the consent state, so that no service may have it. */
export function isReservedId(id: string): boolean {
  return RESERVED.has(id);
}
