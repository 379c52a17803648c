import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

// Node 20 does not read TypeScript; Vite, which is here anyway, does. Its runner is closed once the entry is imported, so files that
// are only known later are imported from here.
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  logLevel: 'error',
});
try {
  process.exitCode = await module.main(process.argv.slice(2), (url) => import(url));
} catch (error) {
  // An option that is not known needs no stack; anything else is a bug of this folder's.
  process.stderr.write(`${error instanceof RangeError ? error.message : error.stack}\n`);
  process.exitCode = 2;
}
process.exit();
