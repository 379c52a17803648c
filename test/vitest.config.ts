import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `unit`: pure code, from source, no build of the packages needed. `e2e`: built packages in a real browser. */
export default defineConfig({
  root,
  // As in the bundle that knows more: packages/runtime/build/bundle.mjs.
  define: { __REGIONS__: 'true' },
  ssr: { resolve: { conditions: ['@candor/source'] } },
  resolve: { conditions: ['@candor/source'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/banner/fairness/*.test.ts',
            'test/{architecture,seeds,budgets,corpus}/**/*.test.ts',
          ],
          exclude: ['packages/{runtime,banner}/**/*.browser.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
