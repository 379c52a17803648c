// Writes pictures of the elements: node dev/screenshots.mjs FOLDER [name-part], after node build/bundle.mjs.
import { mkdirSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { BROWSER_FLAGS, findBrowser } from '../../../.dev/find-browser.mjs';
import { serve } from './serve.mjs';

const [, , folder = 'screenshots', only = ''] = process.argv;
const phone = { width: 390, height: 844 };
const small = { width: 320, height: 640 };
const desktop = { width: 1440, height: 900 };
const dark = { colorScheme: 'dark' };

const SHOTS = {
  'bar-desktop': ['', desktop],
  'bar-desktop-dark': ['', desktop, dark],
  'bar-phone': ['', phone],
  'bar-phone-dark': ['', phone, dark],
  'bar-small-de': ['?lang=de', small],
  'bar-tablet-accent': ['?accent=%230b5fff', { width: 820, height: 900 }],
  'box-desktop': ['?layout=box', desktop],
  'box-desktop-de': ['?layout=box&lang=de', desktop],
  'dialog-desktop': ['?layout=dialog', desktop],
  'dialog-phone': ['?layout=dialog', phone],
  'bar-rtl': ['?dir=rtl', desktop],
  'bar-gpc-desktop': ['?gpc', desktop],
  'bar-new': ['?new', desktop],
  'bar-forced': ['', desktop, { forcedColors: 'active', colorScheme: 'dark' }],
  'prefs-desktop': ['?open', desktop],
  'prefs-desktop-dark': ['?open', desktop, dark],
  'prefs-partial': ['?open&partial', desktop, { details: 1 }],
  'prefs-phone': ['?open', phone],
  'prefs-phone-details': ['?open&partial', phone, { details: 2 }],
  'prefs-small-de': ['?open&lang=de', small],
  'prefs-rtl': ['?open&partial&dir=rtl', desktop],
  'prefs-forced': ['?open&partial', desktop, { forcedColors: 'active', colorScheme: 'dark' }],
  'prefs-accent-gpc': ['?open&partial&gpc&accent=%230b5fff', desktop],
  declaration: ['?declaration&partial', { width: 1000, height: 1400 }],
  'declaration-phone': ['?declaration&partial', { width: 390, height: 1400 }],
};

mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: BROWSER_FLAGS,
});
for (const [name, [query, viewport, { details, ...media } = {}]] of Object.entries(SHOTS)) {
  if (!name.includes(only)) continue;
  const page = await browser.newPage({ viewport });
  page.on('pageerror', (error) => console.error(name, error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && console.error(name, message.text()),
  );
  await page.emulateMedia(media);
  await page.goto(`http://127.0.0.1:${server.address().port}/${query}`);
  await page
    .locator('candor-banner, candor-preferences, candor-declaration')
    .first()
    .waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  if (details !== undefined) await page.locator('summary').nth(details).click();
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
await browser.close();
server.close();
