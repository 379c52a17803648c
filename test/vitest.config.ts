import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What measures time runs alone, after the rest. */
const TIMED = ['test/e2e/vitals.test.ts', 'test/e2e/command-line.test.ts'];

/**
 * `unit`: pure code, from source, no build of the packages needed. `e2e`: built packages in a real browser, two files at a time, since
 * most of it waits until pages are quiet. `timed`: the part of it that measures time, one file at a time.
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
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          exclude: [...TIMED, '**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          environment: 'node',
          include: TIMED,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
