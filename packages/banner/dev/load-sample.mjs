import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';

const read = (locale) =>
  JSON.parse(readFileSync(new URL(`../src/locales/${locale}.json`, import.meta.url), 'utf8'));

/** Builds the sample site for a script; the sample is TypeScript, which this Node cannot import. */
export async function loadSample(options) {
  const build = await rolldown({
    input: fileURLToPath(new URL('../test/sample-site.ts', import.meta.url)),
    resolve: { conditionNames: ['@candor/source', 'import', 'default'] },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const url = `data:text/javascript,${encodeURIComponent(output[0].code)}`;
  const { buildSampleSite } = await import(url);
  return buildSampleSite(read('en'), read(options?.locale || 'de'), options);
}
