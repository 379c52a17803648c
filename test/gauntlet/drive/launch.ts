import { launch as launchBrowser, type Browser } from 'puppeteer-core';

import { BROWSER_FLAGS, findBrowser } from '../../../.dev/find-browser.mjs';
import { findFirefox } from '../../../.dev/find-firefox.mjs';
import type { BrowserName } from '../vectors/vector.ts';

/**
 * Launches a browser. Its contexts get a proxy each; what it does in its own one goes to `port`.
 *
 * @returns `undefined` where the machine does not have the browser.
 */
export async function launch(name: BrowserName, port: number): Promise<Browser | undefined> {
  if (name === 'firefox') {
    const executablePath = findFirefox();
    if (executablePath === undefined) return undefined;
    return launchBrowser({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      // Firefox takes its time to start on a busy machine.
      timeout: 120_000,
      protocolTimeout: 60_000,
    });
  }
  return launchBrowser({
    executablePath: await findBrowser(),
    headless: true,
    acceptInsecureCerts: true,
    protocolTimeout: 60_000,
    args: [
      ...BROWSER_FLAGS,
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
    ],
  });
}
