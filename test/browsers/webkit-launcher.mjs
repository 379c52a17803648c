import { Builder } from 'selenium-webdriver';

import { findWebkit } from '../../.dev/find-webkit.mjs';
import { createWebkitPage } from './create-webkit-page.mjs';
import { startWebkitDriver } from './start-webkit-driver.mjs';

/**
 * Launches WebKitGTK's own browser, through its WebDriver, on a display without a screen.
 *
 * As in `firefoxLauncher` the commands of the runner are answered as Playwright's kind of launcher does; what WebDriver cannot do fails
 * the test that asks for it, by name.
 *
 * @returns The launcher, or `undefined` where the machine has no WebKitGTK and gets none.
 */
export function webkitLauncher() {
  const programs = findWebkit();
  if (programs === undefined) return undefined;
  let service;
  let driver;
  let active;
  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    async initialize() {
      service = await startWebkitDriver(programs);
    },
    async startSession(sessionId, url) {
      driver ??= await openBrowser(service, programs.browser);
      active = sessionId;
      await driver.get(url);
    },
    async stopSession() {
      active = undefined;
      await driver.get('about:blank');
      return {};
    },
    isActive: (sessionId) => sessionId === active,
    getBrowserUrl: () => driver.getCurrentUrl(),
    getPage: () => createWebkitPage(driver),
    async stop() {
      await driver?.quit().catch(() => {});
      service?.stop();
    },
    startDebugSession() {
      throw new Error('WebKitGTK has no debugger to open here.');
    },
  };
}

async function openBrowser(service, binary) {
  const driver = await new Builder()
    .usingServer(service.url)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    })
    .build();
  await service.focusWindow();
  return driver;
}
