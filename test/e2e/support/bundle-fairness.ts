import { join } from 'node:path';

import { build } from 'vite';

import { root } from './companies.ts';

/** Bundles `@candor/banner/fairness` into one script that defines `fairness`, to be run in any page. */
export async function bundleFairness(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(root, 'packages/banner/fairness/index.ts'),
        formats: ['iife'],
        name: 'fairness',
      },
    },
  });
  const [{ output }] = [built].flat() as { output: { code?: string }[] }[] as [
    { output: { code?: string }[] },
  ];
  // A script of its own, whatever the page is: `var fairness` becomes a global only there.
  return `${output[0]?.code ?? ''}\nglobalThis.fairness = fairness;`;
}
