/** What a theme decides; each is a custom property `--candor-…` of the elements, in kebab case. */
export const THEME_TOKENS = [
  'accent',
  'accentText',
  'surface',
  'text',
  'border',
  'focus',
  'shadow',
  'radius',
  'buttonRadius',
  'space',
  'font',
  'fontSize',
] as const;

/** One of {@link THEME_TOKENS}. */
export type ThemeToken = (typeof THEME_TOKENS)[number];

/** Values of CSS by token; what is absent is the elements' own. */
export type ThemeTokens = { readonly [token in ThemeToken]?: string };

/** A ready-made look. */
export interface Theme {
  readonly tokens: ThemeTokens;
  /** What the tokens come to in each scheme, for computing contrasts; browsers differ by a shade. */
  readonly drawn: Readonly<Record<Scheme, DrawnColors>>;
}

/** A scheme that a banner is drawn in. */
export type Scheme = 'light' | 'dark';

/** Colours `#rrggbb` as a browser draws them. */
export interface DrawnColors {
  readonly surface: string;
  /** Fill of Accept and Reject. */
  readonly accent: string;
}

/** Names of the ready-made looks. */
export const THEME_NAMES = ['plain', 'soft', 'sharp', 'inverse'] as const;

/** One of {@link THEME_NAMES}. */
export type ThemeName = (typeof THEME_NAMES)[number];

/** The browser's own colours in each scheme, as the elements draw them without a theme: in the dark a surface is a little lighter. */
const SYSTEM = {
  light: { surface: '#ffffff', accent: '#000000' },
  dark: { surface: '#1e1e1e', accent: '#ffffff' },
} as const;

/**
 * Ready-made looks. They change surface, shape and depth: none of them can tell Accept from Reject, which one rule of the elements draws.
 * Colours are mixed from the system's, so that they follow the visitor's scheme and forced colours.
 */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  /** The browser's own colours, thin border, soft shadow. */
  plain: { tokens: {}, drawn: SYSTEM },
  /** Warm and round. */
  soft: {
    tokens: {
      surface: 'color-mix(in srgb,Canvas 86%,#c98a3c)',
      border: '#c98a3c99',
      accent: 'color-mix(in srgb,CanvasText 86%,#c98a3c)',
      shadow: '0 0.25em 3em #0003',
      radius: '1.25em',
      buttonRadius: '2em',
    },
    drawn: {
      light: { surface: '#f7efe4', accent: '#1c1308' },
      dark: { surface: '#2c2318', accent: '#f7efe4' },
    },
  },
  /** Straight lines and no depth. */
  sharp: {
    tokens: { border: 'CanvasText', shadow: 'none', radius: '0', buttonRadius: '0' },
    drawn: SYSTEM,
  },
  /** Dark on a light page, light on a dark one. */
  inverse: {
    tokens: {
      surface: 'color-mix(in srgb,CanvasText 90%,Canvas)',
      text: 'Canvas',
      border: 'transparent',
      accent: 'Canvas',
      accentText: 'CanvasText',
      focus: 'Canvas',
    },
    drawn: {
      light: { surface: '#1a1a1a', accent: '#ffffff' },
      dark: { surface: '#e7e7e7', accent: '#121212' },
    },
  },
};
