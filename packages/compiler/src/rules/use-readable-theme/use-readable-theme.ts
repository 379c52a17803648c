import type { Diagnostic } from '@candor/diagnostics';

import type { ThemeSetting } from '../../config/config.ts';
import { diagnose } from '../../diagnose.ts';
import { contrast } from '../contrast.ts';
import { drawnSchemes } from '../drawn-schemes.ts';
import type { RuleContext } from '../rule.ts';

/** A colour that a site may give, and what it stands on. */
interface Pair {
  readonly front: 'text' | 'accentText' | 'focus';
  readonly ground: 'surface' | 'accent';
  readonly what: string;
  /** What stands for a ground that the site does not give. */
  readonly unset: string;
  readonly min: number;
  readonly why: string;
  /** What is drawn when the colour is left out. */
  readonly otherwise: string;
}

const TEXT = { min: 4.5, why: 'Text needs 4.5 (WCAG 1.4.3).' } as const;

const PAIRS: readonly Pair[] = [
  {
    ...TEXT,
    front: 'text',
    ground: 'surface',
    what: 'Text',
    unset: 'the surface',
    otherwise: 'a text that can be read is taken',
  },
  {
    ...TEXT,
    front: 'accentText',
    ground: 'accent',
    what: 'The text of Accept and Reject',
    unset: 'their fill',
    otherwise: 'black or white is taken, whichever is easier to read',
  },
  {
    front: 'focus',
    ground: 'surface',
    what: 'The ring around what has the focus',
    unset: 'the surface',
    min: 3,
    why: 'What shows where the focus is needs 3 (WCAG 1.4.11).',
    otherwise: 'the colour of the text is taken',
  },
];

/** What the configuration colours must be seen on what it stands on, in each scheme it is drawn in; a pair that is not does not build. */
export function useReadableTheme({ config, locate }: RuleContext): readonly Diagnostic[] {
  const setting = config.banner?.theme;
  if (setting === undefined) return [];
  return PAIRS.flatMap((pair) => {
    const worst = findWorst(setting, pair);
    if (worst === undefined || worst.ratio >= pair.min) return [];
    return [
      diagnose(
        {
          code: 'use-readable-theme',
          severity: 'error',
          message: `${pair.what} (${worst.front}) has a contrast of ${show(worst.ratio, pair.min)} to ${worst.ground}.`,
          why: pair.why,
          fix: fixOf(setting, pair),
        },
        locate(['banner', 'theme', pair.front]),
      ),
    ];
  });
}

interface Measured {
  readonly front: string;
  /** As the message names it. */
  readonly ground: string;
  readonly ratio: number;
}

/** The lowest contrast of a pair; `undefined` when the site leaves its colour to the look, which is readable on every ground. */
function findWorst(setting: ThemeSetting, pair: Pair): Measured | undefined {
  const front = setting[pair.front];
  if (front === undefined) return undefined;
  const measured = drawnSchemes(setting).map(({ scheme, colors }) => {
    const ground = colors[pair.ground];
    return {
      front,
      ground: isGiven(setting, pair) ? ground : `${pair.unset} in the ${scheme} scheme (${ground})`,
      ratio: contrast(front, ground),
    };
  });
  return measured.toSorted((a, b) => a.ratio - b.ratio)[0];
}

/** A surface of the site's own also decides the fill: its text's colour, in both schemes. */
const isGiven = (setting: ThemeSetting, { ground }: Pair): boolean =>
  setting.surface !== undefined || setting[ground] !== undefined;

function fixOf(setting: ThemeSetting, pair: Pair): string {
  const leave = `Leave \`${pair.front}\` out: ${pair.otherwise}.`;
  return isGiven(setting, pair)
    ? leave
    : `${leave} Or give \`${pair.ground}\` with it, so that it is the same in both schemes.`;
}

/** One decimal, never rounded up to what is needed: 4.46 is no 4.5. */
const show = (ratio: number, min: number): string => Math.min(ratio, min - 0.1).toFixed(1);
