// Writes dist-browser/consent.js: the gate, minified, with a token where the compiler puts a site's plan.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { rolldown } from 'rolldown';

const root = new URL('..', import.meta.url).pathname;
const out = `${root}dist-browser/`;
const TOKEN = '__CANDOR_PLAN__';

const build = await rolldown({
  input: `${root}src/consent.ts`,
  platform: 'browser',
  resolve: { conditionNames: ['@candor/source', 'production', 'import', 'default'] },
  treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
  // The gate runs in documents only; js-cookie asks, for the sake of servers.
  transform: { target: 'es2022', define: { 'typeof document': '"object"' } },
});
const { output } = await build.generate({ format: 'iife', minify: true, comments: false });
await build.close();
const [{ code }, ...others] = output;
if (others.length > 0) throw new Error(`The gate became ${output.length} files.`);
if (code.split(TOKEN).length !== 2) throw new Error(`The gate must hold ${TOKEN} once.`);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const text = code.trim();
writeFileSync(`${out}consent.js`, text);
const sizes = [Buffer.byteLength(text), gzipSync(text, { level: 9 }).length];
console.log(
  `consent.js: ${[...sizes, brotliCompressSync(text).length].join(' / ')} raw/gzip/brotli`,
);
