import type { PlanTheme } from '@candor/model';

import type { ThemeSetting } from '../config/config.ts';
import { longColor } from '../resolve/long-color.ts';
import { contrast } from '../rules/contrast.ts';
import { THEME_TOKENS, themes, type ThemeTokens } from './themes.ts';

/**
 * Resolves the look of the elements: the named theme, the configuration's own values over it, and text that can be read on colours which
 * come without theirs.
 */
export function resolveTheme(setting: ThemeSetting = {}): PlanTheme {
  const { name = 'plain', scheme = 'auto', ...own } = setting;
  const tokens: ThemeTokens = {
    ...themes[name].tokens,
    ...(own.surface !== undefined && onSurface(own.surface, own.text)),
    ...(own.accent !== undefined && { accentText: readableOn(own.accent) }),
    ...own,
  };
  return {
    name,
    scheme,
    tokens: Object.fromEntries(
      THEME_TOKENS.flatMap((token) => {
        const value = tokens[token];
        return value === undefined
          ? []
          : [[token, value.startsWith('#') ? longColor(value) : value]];
      }),
    ),
  };
}

/** What a surface of the site's own comes with: the system's colours, which the theme may count on, need not be seen on it. */
function onSurface(surface: string, text: string = readableOn(surface)): ThemeTokens {
  return { text, accent: text, accentText: surface, focus: text };
}

/** Black or white, whichever has the higher contrast: one of them always reaches 4.58. */
export function readableOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';
}
