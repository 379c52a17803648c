import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { contrast } from '../contrast.ts';
import { drawnSchemes } from '../drawn-schemes.ts';
import type { RuleContext } from '../rule.ts';

/** WCAG 1.4.11: what one must see to recognise a control. Text on the accent needs no check: black or white always reaches 4.5. */
const MIN_CONTRAST = 3;

/** An accent must stand out from the surface, in both colour schemes where the surface follows them. */
export function useVisibleAccent({ config, locate }: RuleContext): readonly Diagnostic[] {
  const { accent, surface, ...rest } = config.banner?.theme ?? {};
  if (accent === undefined) return [];
  const surfaces =
    surface === undefined
      ? drawnSchemes(rest).map(({ scheme, colors }) => ({ scheme, color: colors.surface }))
      : [{ scheme: 'own', color: surface }];
  return surfaces.flatMap(({ scheme, color }) => {
    const ratio = contrast(accent, color);
    if (ratio >= MIN_CONTRAST) return [];
    return [
      diagnose(
        {
          code: 'use-visible-accent',
          severity: 'warning',
          message: `The accent ${accent} has a contrast of ${ratio.toFixed(1)} to the ${scheme} surface.`,
          why: `Controls must have a contrast of ${MIN_CONTRAST} to what is beside them (WCAG 1.4.11).`,
          fix: `Take a ${contrast(color, '#ffffff') < contrast(color, '#000000') ? 'darker' : 'lighter'} colour.`,
        },
        locate(['banner', 'theme', 'accent']),
      ),
    ];
  });
}
