import * as v from 'valibot';

import { THEME_NAMES } from '../theme/themes.ts';
import type { ThemeSetting } from './config.ts';
import { format, type Entries } from './formats-schema.ts';

/** `banner.theme`. */
export const themeSchema: v.GenericSchema<ThemeSetting> = v.strictObject({
  name: v.exactOptional(
    v.pipe(v.picklist(THEME_NAMES), v.description('A ready-made look; the rest changes it.')),
  ),
  scheme: v.exactOptional(v.picklist(['auto', 'light', 'dark'])),
  accent: v.exactOptional(
    v.pipe(format('color'), v.description('Fill of Accept and Reject alike, and of switches.')),
  ),
  accentText: v.exactOptional(format('color')),
  surface: v.exactOptional(format('color')),
  text: v.exactOptional(format('color')),
  border: v.exactOptional(format('color')),
  focus: v.exactOptional(format('color')),
  radius: v.exactOptional(format('length')),
  buttonRadius: v.exactOptional(format('length')),
  space: v.exactOptional(format('length')),
  fontSize: v.exactOptional(format('fontSize')),
  font: v.exactOptional(format('font')),
} satisfies Entries<ThemeSetting>);
