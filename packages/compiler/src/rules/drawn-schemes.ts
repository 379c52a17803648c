import type { ThemeSetting } from '../config/config.ts';
import { resolveTheme } from '../theme/resolve-theme.ts';
import { themes, type DrawnColors, type Scheme } from '../theme/themes.ts';

/** What a theme comes to in one scheme. */
export interface DrawnScheme {
  readonly scheme: Scheme;
  readonly colors: DrawnColors;
}

/** The schemes that a banner with this theme is drawn in, with its surface and its fill there: the site's own, or what the named look comes to. */
export function drawnSchemes(setting: ThemeSetting): readonly DrawnScheme[] {
  const { name = 'plain', scheme = 'auto' } = setting;
  const { tokens } = resolveTheme(setting);
  const schemes: readonly Scheme[] = scheme === 'auto' ? ['light', 'dark'] : [scheme];
  return schemes.map((drawn) => {
    const { surface, accent } = themes[name].drawn[drawn];
    return {
      scheme: drawn,
      colors: {
        surface: hex(tokens['surface']) ?? surface,
        accent: hex(tokens['accent']) ?? accent,
      },
    };
  });
}

/** A look's own tokens are mixed from the system's colours; the site's are hexadecimal. */
const hex = (value: string | undefined): string | undefined =>
  value?.startsWith('#') === true ? value : undefined;
