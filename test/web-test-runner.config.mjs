import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';

import { BROWSER_FLAGS, findBrowser } from '../.dev/find-browser.mjs';
import { firefoxLauncher } from './browsers/firefox-launcher.mjs';
import { serveVendor } from './browsers/serve-vendor.mjs';
import { webkitLauncher } from './browsers/webkit-launcher.mjs';

const LAUNCHERS = {
  chromium: async () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await findBrowser(), args: BROWSER_FLAGS },
    }),
  firefox: firefoxLauncher,
  webkit: webkitLauncher,
};
const names = process.env.TEST_BROWSERS?.split(',') ?? ['chromium', 'firefox'];
const browsers = [];
for (const name of names) {
  const launcher = await LAUNCHERS[name]();
  if (launcher !== undefined) browsers.push(launcher);
  // WebKit advises; the others gate, and a gate that is not there is not passed.
  else if (name === 'webkit')
    process.stderr.write('No WebKit: the elements are not tested in it.\n');
  else throw new Error(`No ${name}. Install it, or name others: TEST_BROWSERS=chromium`);
}

const vendor = serveVendor();

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
    vendor.plugin,
  ],
  middleware: [vendor.middleware],
  browsers,
  // One after the other: two at once are late on two cores.
  concurrentBrowsers: 1,
  browserStartTimeout: 120_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
};
