import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';

import { BROWSER_FLAGS, findBrowser } from '../.dev/find-browser.mjs';

const executablePath = await findBrowser();

/** Elements and the gate run in a real browser: jsdom's scripts, frames and cookies are not a browser's. */
export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: [
    'packages/{runtime,banner}/src/**/*.browser.test.ts',
    'packages/banner/fairness/*.browser.test.ts',
  ],
  nodeResolve: { exportConditions: ['@candor/source', 'production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // As in the bundle that knows more: packages/runtime/build/bundle.mjs.
      define: { __REGIONS__: 'true' },
      tsconfig: fileURLToPath(new URL('wtr.tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath, args: BROWSER_FLAGS },
    }),
  ],
  browserStartTimeout: 120_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
};
