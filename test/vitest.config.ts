import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Waits for a browser and for servers rather than for a processor: two files at a time take little longer than one. */
const e2e = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } as const;
const VITALS = 'test/e2e/vitals.test.ts';

/**
 * `unit`: pure code, from source, no build of the packages needed. `e2e`: built packages in a real browser. `vitals`: what measures time,
 * with nothing beside it.
 */
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
          ...e2e,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          exclude: [VITALS, '**/node_modules/**'],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...e2e,
          name: 'vitals',
          include: [VITALS],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
