import type { StorageItem } from '@candor/model';

import type { ServiceSetting } from '../config/config.ts';

/**
 * Joins what the catalogue knows a service to store with what the configuration states; of the same kind and name the statement counts.
 * Whose host it is on does not change by a statement about its lifetime.
 */
export function mergeStorage(
  known: readonly StorageItem[],
  setting: ServiceSetting,
): StorageItem[] {
  const stated: StorageItem[] = [
    ...(setting.cookies ?? []).map((cookie) => ({ ...cookie, type: 'cookie' as const })),
    ...(setting.storage ?? []),
  ].map(({ name, type, duration, purpose = '', party = 'first' }) => {
    const own = known.find((item) => item.name === name && item.type === type);
    return {
      name,
      type,
      duration,
      party: own?.party ?? party,
      purpose: purpose || (own?.purpose ?? ''),
    };
  });
  const replaced = new Set(stated.map(keyOf));
  return [...known.filter((item) => !replaced.has(keyOf(item))), ...stated];
}

function keyOf(item: StorageItem): string {
  return `${item.type} ${item.name}`;
}
