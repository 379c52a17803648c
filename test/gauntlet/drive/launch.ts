import { existsSync } from 'node:fs';

import { launch as launchBrowser, type Browser } from 'puppeteer-core';

import { BROWSER_FLAGS, findBrowser } from '../../../.dev/find-browser.mjs';
import type { BrowserName } from '../vectors/vector.ts';

/** Debian's; there is no other place in use yet. */
const FIREFOX = '/usr/bin/firefox-esr';

/**
 * Launches a browser that asks our proxies for every host.
 *
 * @param direct - Hosts that go past the proxy, and the port on loopback that answers for them. Chromium alone can.
 * @returns `undefined` where the machine does not have the browser.
 */
export async function launch(
  name: BrowserName,
  direct: { readonly hosts: readonly string[]; readonly port: number },
): Promise<Browser | undefined> {
  if (name === 'firefox') {
    return existsSync(FIREFOX)
      ? launchBrowser({
          browser: 'firefox',
          executablePath: FIREFOX,
          headless: true,
          acceptInsecureCerts: true,
          timeout: 120_000,
          protocolTimeout: 60_000,
        })
      : undefined;
  }
  const rules = direct.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${direct.port}`);
  return launchBrowser({
    executablePath: await findBrowser(),
    headless: true,
    acceptInsecureCerts: true,
    protocolTimeout: 60_000,
    args: [
      ...BROWSER_FLAGS,
      '--ignore-certificate-errors',
      `--host-resolver-rules=${rules.join(',')}`,
    ],
  });
}
