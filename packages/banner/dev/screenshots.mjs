// Writes pictures of the elements: node dev/screenshots.mjs FOLDER [part-of-a-name], after node build/bundle.mjs.
import { mkdirSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { BROWSER_FLAGS, findBrowser } from '../../../.dev/find-browser.mjs';
import { serve } from './serve.mjs';

const [, , folder = 'screenshots', only = ''] = process.argv;
const phone = { width: 390, height: 844 };
const small = { width: 320, height: 640 };
const narrow = { width: 360, height: 800 };
const tall = { width: 390, height: 1400 };
const desktop = { width: 1440, height: 900 };
const dark = { colorScheme: 'dark' };
const forced = { forcedColors: 'active', colorScheme: 'dark' };

const SHOTS = [
  { name: 'bar-desktop', query: '', viewport: desktop },
  { name: 'bar-desktop-de', query: '?lang=de', viewport: desktop },
  { name: 'bar-desktop-dark', query: '', viewport: desktop, media: dark },
  { name: 'bar-phone', query: '', viewport: phone },
  { name: 'bar-phone-dark', query: '', viewport: phone, media: dark },
  { name: 'bar-small-de', query: '?lang=de', viewport: small },
  { name: 'bar-tablet-accent', query: '?accent=%230b5fff', viewport: { width: 820, height: 900 } },
  { name: 'bar-rtl', query: '?dir=rtl&lang=ar', viewport: desktop },
  { name: 'bar-gpc', query: '?gpc', viewport: desktop },
  { name: 'bar-new', query: '?new', viewport: desktop },
  { name: 'bar-forced', query: '', viewport: desktop, media: forced },
  { name: 'box-desktop', query: '?layout=box', viewport: desktop },
  { name: 'box-desktop-de', query: '?layout=box&lang=de', viewport: desktop },
  { name: 'dialog-desktop', query: '?layout=dialog', viewport: desktop },
  { name: 'dialog-phone', query: '?layout=dialog', viewport: phone },
  { name: 'prefs-desktop', query: '?open', viewport: desktop },
  { name: 'prefs-desktop-dark', query: '?open', viewport: desktop, media: dark },
  { name: 'prefs-partial', query: '?open&partial', viewport: desktop, details: 1 },
  { name: 'prefs-phone', query: '?open', viewport: phone },
  { name: 'prefs-phone-details', query: '?open&partial', viewport: phone, details: 2 },
  { name: 'prefs-small-de', query: '?open&lang=de', viewport: small },
  { name: 'prefs-rtl', query: '?open&partial&dir=rtl&lang=ar', viewport: desktop },
  { name: 'prefs-forced', query: '?open&partial', viewport: desktop, media: forced },
  { name: 'prefs-gpc', query: '?open&partial&gpc&accent=%230b5fff', viewport: desktop },
  ...['de', 'fr', 'ar', 'he', 'ja', 'hi', 'fi', 'el'].flatMap((lang) => [
    { name: `lang-${lang}-bar-360`, query: `?lang=${lang}`, viewport: narrow },
    { name: `lang-${lang}-bar-1440`, query: `?lang=${lang}`, viewport: desktop },
    { name: `lang-${lang}-prefs-360`, query: `?open&lang=${lang}`, viewport: narrow, details: 1 },
    { name: `lang-${lang}-prefs-1440`, query: `?open&lang=${lang}`, viewport: desktop },
  ]),
  { name: 'declaration', query: '?declaration&partial', viewport: { width: 1000, height: 1400 } },
  { name: 'declaration-phone', query: '?declaration&partial', viewport: tall },
];

mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: BROWSER_FLAGS,
});
for (const shot of SHOTS.filter(({ name }) => name.includes(only))) await take(shot);
await browser.close();
server.close();

async function take({ name, query, viewport, media = {}, details }) {
  const page = await browser.newPage({ viewport });
  const complain = (text) => process.stderr.write(`${name}: ${text}\n`);
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => message.type() === 'error' && complain(message.text()));
  await page.emulateMedia(media);
  await page.goto(`http://127.0.0.1:${server.address().port}/${query}`);
  await page.locator('html[data-is-ready]').waitFor();
  await page.waitForTimeout(300);
  if (details !== undefined) await page.locator('summary').nth(details).click();
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
