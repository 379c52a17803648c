import type { PlanService } from '@candor/model';

/**
 * Tells what can be said of a service's storage: a list, that it stores nothing, or that nobody knows. An empty list alone is not
 * "nothing": a visitor would be told what nobody has looked up.
 */
export function storedOf({
  storage,
  cookieless,
}: Pick<PlanService, 'storage' | 'cookieless'>): 'listed' | 'none' | 'unknown' {
  if (storage.length > 0) return 'listed';
  return cookieless ? 'none' : 'unknown';
}
