import type { GuardPlan } from '@candor/model';

import type { GateCore } from '../gate-core.ts';
import { matchNames } from '../match-names.ts';
import type { StorageRule } from './guard-storage.ts';

/** Creates the rule for names in the site's own storage: what a granted service declares as well may be written. */
export function createStorageRule(core: GateCore, plan: GuardPlan): StorageRule {
  const createRule = (column: 1 | 2): ((name: string) => boolean) => {
    let patterns: readonly RegExp[] | undefined;
    return (name) => {
      patterns ??= plan.map((row) => matchNames(row[column]));
      const owners = core.plan_.s.filter((_, index) => patterns![index]!.test(name));
      return owners.length > 0 && owners.every(([id]) => core.state_.services[id] !== 'granted');
    };
  };
  return { isClosedCookie: createRule(1), isClosedKey: createRule(2) };
}
