import type { CookieSetting } from '@candor/compiler';

import type { EarlierCookie } from './earlier-settings.ts';

/** Writes a cookie as the configuration has it. */
export function toCookieSetting({ name, duration = 'persistent' }: EarlierCookie): CookieSetting {
  return { name, duration };
}
