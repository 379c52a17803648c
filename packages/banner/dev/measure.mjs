// Prints what the chunks of a site with 25 services weigh, with the site's data in them.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { loadSample } from './load-sample.mjs';

const read = (file) => readFileSync(new URL(`../dist-browser/${file}`, import.meta.url), 'utf8');
const { ui, preferences, further } = await loadSample();
const files = {
  'consent-ui.js': read('consent-ui.js').replace('__CANDOR_UI__', () => JSON.stringify(ui)),
  'consent-preferences.js': read('consent-preferences.js').replace('__CANDOR_PREFERENCES__', () =>
    JSON.stringify(preferences),
  ),
  'consent-de.js': `export default ${JSON.stringify(further)}`,
};
for (const [file, text] of Object.entries(files))
  process.stdout.write(
    `${file}: ${text.length} / ${gzipSync(text).length} / ${brotliCompressSync(text).length} raw/gzip/brotli\n`,
  );
