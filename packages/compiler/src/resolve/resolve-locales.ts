import type { Disclosures } from '@candor/model';

import type { Config } from '../config/config.ts';
import { speaks } from './speaks.ts';

/**
 * Decides the banner's languages: the configuration's, else the policy's own (visitors who read that policy read that language), else
 * English.
 */
export function resolveLocales(config: Config, disclosures: Disclosures | null): readonly string[] {
  if (config.locales !== undefined) return [...new Set(config.locales)];
  return [speaks(disclosures?.language ?? 'en') ?? 'en'];
}
