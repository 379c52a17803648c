import { FORMATS } from '../config/formats.ts';
import { isReservedId } from '../config/is-reserved-id.ts';

const MAX_ID = 60;

/** Makes an id of a name: ASCII words joined by hyphens; `undefined` when nothing of it is left, or it may not be an id. */
export function toId(name: string): string | undefined {
  const id = name
    .slice(0, 4 * MAX_ID)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replaceAll(/^-|-$/g, '');
  return FORMATS.id.pattern.test(id) && !isReservedId(id) ? id : undefined;
}
