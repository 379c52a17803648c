import { readFile } from 'node:fs/promises';

/** Version of this package, from its own package.json: `dist/` and `src/` stand equally deep in it. */
export async function readVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return (manifest as { readonly version: string }).version;
}
