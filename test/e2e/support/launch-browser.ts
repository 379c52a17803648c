import { chromium, type Browser } from 'playwright-core';

import { BROWSER_FLAGS, findBrowser } from '../../../.dev/find-browser.mjs';

/** Launches the browser the machine has, with the flags a closed network needs and `args` beside them. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_FLAGS, ...args],
  });
}
