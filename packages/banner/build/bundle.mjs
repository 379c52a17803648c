// Writes dist-browser/: the two chunks, minified, with a token where the compiler puts a site's data, and the texts.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';

import { minifyTemplates } from './minify-templates.mjs';
import { shrinkLit } from './shrink-lit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist-browser/`;
const UI = 'consent-ui';
/**
 * Nearly all of the first chunk's functions run as it is mounted: Chromium compiles them with the file, off the page's thread.
 * https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const EAGER = '//# allFunctionsCalledOnLoad\n';
const LICENSE = '/*! Lit: Google LLC, BSD-3-Clause */';

rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}locales`, { recursive: true });

const ui = await bundle(UI, '__CANDOR_UI__');
const preferences = await bundle('consent-preferences', '__CANDOR_PREFERENCES__');
const [first, second] = shortenShared(ui, preferences);
write(`${UI}.js`, EAGER + LICENSE + first);
write('consent-preferences.js', second);
for (const file of readdirSync(`${root}src/locales`))
  write(
    `locales/${file}`,
    JSON.stringify(JSON.parse(readFileSync(`${root}src/locales/${file}`, 'utf8'))),
  );

/** One chunk; what it shares with the UI chunk stays an import, so that Lit is shipped once. */
async function bundle(entry, token) {
  const build = await rolldown({
    input: `${root}src/${entry}.ts`,
    platform: 'browser',
    resolve: { conditionNames: ['@candor/source', 'production', 'import', 'default'] },
    treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
    plugins: [
      shrinkLit(),
      minifyTemplates(),
      {
        name: 'share-ui-chunk',
        resolveId: (source, importer) =>
          importer !== undefined && source === `./${UI}.ts`
            ? { id: `./${UI}.js`, external: true }
            : null,
      },
    ],
  });
  const { output } = await build.generate({ format: 'es', minify: true, comments: false });
  await build.close();
  const [{ code }, ...others] = output;
  if (others.length > 0) throw new Error(`${entry} became ${output.length} files.`);
  if (code.split(token).length !== 2) throw new Error(`${entry} must hold ${token} once.`);
  return code.trim();
}

/** Gives what the two chunks exchange, and nobody else sees, names of one letter. */
function shortenShared(exporter, importer) {
  const [clause] = /^import\{.*?\}/.exec(importer) ?? [''];
  const names = [...clause.matchAll(/(\w+) as /g)].map(([, name]) => name);
  if (names.length === 0) throw new Error('The preferences share nothing with the banner.');
  const short = (name) => (names.includes(name) ? 'abcdefghijklmnop'[names.indexOf(name)] : name);
  return [
    exporter.replace(/export\{[^}]*\};?$/, (list) => list.replace(/(?<= as )\w+/g, short)),
    importer.replace(clause, () => clause.replace(/\w+(?= as )/g, short)),
  ];
}

function write(file, text) {
  writeFileSync(out + file, text);
  const sizes = [Buffer.byteLength(text), gzipSync(text, { level: 9 }).length];
  console.log(
    `${file}: ${[...sizes, brotliCompressSync(text).length].join(' / ')} raw/gzip/brotli`,
  );
}
