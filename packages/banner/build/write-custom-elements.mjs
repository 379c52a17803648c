// Writes custom-elements.json, which editors, Storybook and makers of framework wrappers read.
import { writeFileSync } from 'node:fs';

import { describeElements } from './describe-elements.mjs';

writeFileSync(
  new URL('../custom-elements.json', import.meta.url),
  `${JSON.stringify(describeElements(), null, 2)}\n`,
);
