// Writes dist-browser/: the gate, its guard and its second half, minified, each with a token where the compiler puts a site's data.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist-browser/`;

/** Names ending in `_` are ours on all sides of the seams between the files, so all shorten them alike. */
const SHORT =
  'plan_ state_ api_ ran_ once_ stored_ mayRun_ load_ complete_ read_ apply_ release_ change_ channel_ text_ granted_ denied_ opener_ guard_ core_ policy_ roots_ judge_ isLocked_ urlOf_ endWorkers_ profile_ gpc_ closedOf_';
/**
 * For files of which nearly all functions run on a first visit: Chromium compiles them with the file, off the page's thread, instead of
 * one by one as they are called. https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const EAGER = '//# allFunctionsCalledOnLoad\n';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const cache = Object.fromEntries(SHORT.split(' ').map((name, index) => [name, LETTERS[index]]));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await bundle('consent', { format: 'iife', token: '__CANDOR_PLAN__', hint: EAGER });
// Sites that ask alike everywhere do not carry what tells regions apart.
await bundle('consent', {
  format: 'iife',
  token: '__CANDOR_PLAN__',
  name: 'consent-regional',
  regions: true,
  hint: EAGER,
});
await bundle('consent-guard', { format: 'iife', token: '__CANDOR_GUARD__', hint: EAGER });
await bundle('consent-release', { format: 'es' });
await bundle('consent-choice', {
  format: 'es',
  token: '__CANDOR_CHOICE__',
  hint: EAGER,
  regions: true,
});
await bundle('consent-take-over', {
  format: 'es',
  token: '__CANDOR_TAKE_OVER__',
  regions: true,
});

async function bundle(entry, { format, token, name = entry, regions = false, hint = '' }) {
  const build = await rolldown({
    input: `${root}src/${entry}.ts`,
    platform: 'browser',
    resolve: { conditionNames: ['@candor/source', 'production', 'import', 'default'] },
    treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
    // All run in documents only; js-cookie asks, for the sake of servers.
    transform: {
      target: 'es2022',
      define: { 'typeof document': '"object"', __REGIONS__: String(regions) },
    },
  });
  const { output } = await build.generate({
    format,
    minify: {
      compress: true,
      mangle: { toplevel: true },
      mangleProps: { include: /[a-z]_$/, cache },
    },
    comments: false,
  });
  await build.close();
  const [{ code }, ...others] = output;
  if (others.length > 0) throw new Error(`${entry} became ${output.length} files.`);
  if (token && code.split(token).length !== 2) throw new Error(`${name} must hold ${token} once.`);
  const text = hint + code.trim();
  const forgotten = /\w*[a-z]_(?=[:(.,}])/.exec(text);
  if (forgotten) throw new Error(`${name}: ${forgotten[0]} has no short name.`);
  writeFileSync(`${out}${name}.js`, text);
  const sizes = [Buffer.byteLength(text), gzipSync(text, { level: 9 }).length];
  console.log(
    `${name}.js: ${[...sizes, brotliCompressSync(text).length].join(' / ')} raw/gzip/brotli`,
  );
}
