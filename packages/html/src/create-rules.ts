import { matchUrl } from '@candor/catalog';

import type { HoldOptions, HoldService } from './hold-options.ts';

/** {@link HoldOptions}, ready to be asked. */
export interface Rules {
  /** Ids of the services that must be granted before this URL may be requested; empty for everything else. */
  readonly servicesOf: (url: string) => readonly string[];
  /** Ids by global variable. */
  readonly globals: ReadonlyMap<string, readonly string[]>;
  /** Joins lists of ids: each once, in the order of the options. */
  readonly join: (lists: readonly (readonly string[])[]) => readonly string[];
  readonly heldSheets: NonNullable<HoldOptions['heldSheets']>;
}

interface Row {
  readonly hosts: readonly string[];
  /** `undefined` for a necessary service. */
  readonly id: string | undefined;
}

/** A server holds many pages by the same services, and the index of all patterns is dear. */
const known = new WeakMap<HoldOptions['services'], BuiltRules>();

interface BuiltRules {
  readonly necessary: HoldOptions['necessary'];
  readonly rules: Omit<Rules, 'heldSheets'>;
}

/** Derives from options what every page is asked for. The same list of services costs its index once. */
export function createRules({ services, necessary, heldSheets }: HoldOptions): Rules {
  let built = known.get(services);
  if (built === undefined || built.necessary !== necessary) {
    built = { necessary, rules: buildRules(services, necessary ?? []) };
    known.set(services, built);
  }
  return { ...built.rules, heldSheets: heldSheets ?? (() => []) };
}

function buildRules(
  services: readonly HoldService[],
  necessary: readonly HoldService[],
): BuiltRules['rules'] {
  const free = new Set(necessary.map(({ id }) => id));
  const needed = services.filter(({ id }) => !free.has(id));
  const rows: readonly Row[] = [
    ...needed.map(({ id, hosts }) => ({ id, hosts })),
    ...necessary.map(({ hosts }) => ({ id: undefined, hosts })),
  ];
  const catalog = { services: rows };
  const rank = new Map(needed.map(({ id }, index) => [id, index]));
  const join: Rules['join'] = (lists) =>
    [...new Set(lists.flat())].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  return {
    servicesOf: (url) => {
      const ids = matchUrl(catalog, url).flatMap(({ id }) => (id === undefined ? [] : [id]));
      return ids.length < 2 ? ids : join([ids]);
    },
    globals: globalsOf(needed, necessary),
    join,
  };
}

/** A variable that a necessary service defines, too, may be that one's: code that uses it is not held. */
function globalsOf(
  needed: readonly HoldService[],
  necessary: readonly HoldService[],
): ReadonlyMap<string, readonly string[]> {
  const shared = new Set(necessary.flatMap(({ globals = [] }) => globals));
  const globals = new Map<string, readonly string[]>();
  for (const { id, globals: names = [] } of needed) {
    for (const name of names) {
      if (!shared.has(name)) globals.set(name, [...(globals.get(name) ?? []), id]);
    }
  }
  return globals;
}
