import { emulateMedia } from '@web/test-runner-commands';

import { THEME_NAMES, themes } from '../../compiler/src/theme/themes.ts';
import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import { clear, inside, show } from '../test/show.ts';
import { contrast } from './measure/contrast.ts';
import { painted } from './measure/painted.ts';
import { rgba } from './measure/rgba.ts';
import { compileLook } from './testing/compile-look.ts';

/** Browsers' own colours differ: Firefox's canvas in the dark is #1c1b22, Chromium's #121212. */
const SHADE = 1.2;

// In a file of its own: once Firefox has emulated forced colours, it keeps what their rules say of a style sheet that no page uses then.
describe('every look has the colours that the compiler computes contrasts with', () => {
  afterEach(async () => {
    clear();
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const theme of THEME_NAMES)
      it(`as ${theme}, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        await show({ banner: compileLook('bar', theme) });
        const { surface, accent } = themes[theme].drawn[colorScheme];
        for (const [part, expected] of [
          ['card', surface],
          ['accept', accent],
          ['reject', accent],
        ] as const) {
          const { fill } = painted(inside('candor-banner', `[part~=${part}]`));
          const off = contrast(fill, rgba(expected));
          equal(off < SHADE, true, `${part}: ${fill.join()} is not ${expected}, ${off}`);
        }
      });
});
