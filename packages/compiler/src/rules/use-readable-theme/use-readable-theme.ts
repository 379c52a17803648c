import type { Diagnostic } from '@candor/diagnostics';

import type { ThemeSetting } from '../../config/config.ts';
import { diagnose } from '../../diagnose.ts';
import { resolveTheme } from '../../theme/resolve-theme.ts';
import { contrast } from '../contrast.ts';
import type { RuleContext } from '../rule.ts';

/** WCAG 1.4.3: text. */
const MIN_TEXT = 4.5;

/** Colours that a site gives for a text and for what it stands on. */
const PAIRS = [
  { text: 'text', ground: 'surface', what: 'Text' },
  { text: 'accentText', ground: 'accent', what: 'The text of Accept and Reject' },
] as const;

/** Text that the configuration colours must be readable on what it stands on; a pair that is not does not build. */
export function useReadableTheme({ config, locate }: RuleContext): readonly Diagnostic[] {
  const setting = config.banner?.theme;
  if (setting === undefined) return [];
  const { tokens } = resolveTheme(setting);
  return PAIRS.flatMap(({ text, ground, what }) => {
    const [front = '', back = ''] = [tokens[text], tokens[ground]];
    if (!isColor(front) || !isColor(back) || contrast(front, back) >= MIN_TEXT) return [];
    return [
      diagnose(
        {
          code: 'use-readable-theme',
          severity: 'error',
          message: `${what} (${front}) has a contrast of ${contrast(front, back).toFixed(1)} to ${back}.`,
          why: `Text needs ${MIN_TEXT} (WCAG 1.4.3).`,
          fix: `Leave \`${text}\` out: black or white is taken, whichever is easier to read.`,
        },
        locate(['banner', 'theme', given(setting, text, ground)]),
      ),
    ];
  });
}

const isColor = (value: string): boolean => value.startsWith('#');

/** The one of the two that the configuration writes. */
function given(setting: ThemeSetting, ...keys: readonly (keyof ThemeSetting)[]): string {
  return keys.find((key) => setting[key] !== undefined) ?? 'name';
}
