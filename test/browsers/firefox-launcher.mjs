import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

import { findFirefox } from '../../.dev/find-firefox.mjs';
import { createFirefoxMedia } from './create-firefox-media.mjs';

/**
 * Launches the machine's Firefox through puppeteer and WebDriver BiDi, without geckodriver.
 *
 * The runner's commands know three kinds of launcher. Puppeteer's kind cannot force colours, so this one answers as Playwright's kind
 * does and the tests need not know which browser they are in.
 *
 * @returns The launcher, or `undefined` where the machine has no Firefox and gets none.
 */
export function firefoxLauncher() {
  const executablePath = findFirefox();
  if (executablePath === undefined) return undefined;
  const launcher = chromeLauncher({
    puppeteer,
    // The media's preferences are the whole browser's: two test files at once would change each other's.
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      args: ['--remote-allow-system-access'],
      // Firefox takes its time to start on a busy machine.
      timeout: 120_000,
    },
  });
  return answerLikePlaywright(launcher);
}

function answerLikePlaywright(launcher) {
  const getPage = launcher.getPage.bind(launcher);
  return Object.assign(launcher, {
    type: 'playwright',
    getPage(sessionId) {
      const page = getPage(sessionId);
      return {
        keyboard: {
          type: (text) => page.keyboard.type(text),
          // The others call the key by its place, BiDi by what it writes.
          press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
          down: (key) => page.keyboard.down(key),
          up: (key) => page.keyboard.up(key),
        },
        mouse: page.mouse,
        url: () => page.url(),
        setViewportSize: (size) => page.setViewport(size),
        emulateMedia: createFirefoxMedia(page),
      };
    },
  });
}
