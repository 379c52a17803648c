import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { sampleConfig } from '../../.dev/screenshots/sample-config.mjs';
import { serveSites, type Sites } from '../../.dev/screenshots/serve-sites.mjs';
import { openPreferences } from '../../packages/banner/testing/playwright.mjs';
import { root } from './support/companies.ts';
import { launchBrowser } from './support/launch-browser.ts';

/**
 * The layout, against pictures in golden/visual. After a change on purpose: UPDATE_GOLDEN=1, then look at the pictures.
 *
 * Machines differ in fonts and in how they draw letters. So the text is set in a font that comes from npm, which makes lines break
 * alike everywhere, and is not painted: what is compared is where surfaces, buttons, switches and lines are, their shapes and colours.
 * What the text says, and its contrast, the element tests look at.
 */
const FOLDER = join(root, 'test/e2e/golden/visual');
/** Of what differs: the picture taken, and the difference. */
const DIFFERENCES = join(root, 'node_modules/.cache/candor-visual');
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

/** Edges of curves and shadows differ by a shade between versions of a browser: how far a colour may be off, from 0 to 1. */
const THRESHOLD = 0.1;
/** And how many of all pixels may be off by more. */
const TOLERANCE = 0.001;

const STYLE = `
@font-face { font-family: Inter; font-weight: 100 900; src: url('/inter.woff2') }
:root { --candor-font: Inter }
main { visibility: hidden }
candor-banner, candor-preferences { -webkit-text-fill-color: transparent }`;

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1440, height: 900 };

let browser: Browser;
let sites: Sites;
let page: Page;

beforeAll(async () => {
  const font = createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  );
  sites = await serveSites({ '/visual.css': STYLE, '/inter.woff2': await readFile(font) });
  browser = await launchBrowser();
  page = await browser.newPage({ colorScheme: 'light' });
});
afterAll(async () => {
  await browser?.close();
  await sites?.close();
});

test.each([
  { name: 'bar-phone', layout: 'bar', viewport: PHONE },
  { name: 'bar-desktop', layout: 'bar', viewport: DESKTOP },
  { name: 'box-desktop', layout: 'box', viewport: DESKTOP },
  { name: 'dialog-phone', layout: 'dialog', viewport: PHONE },
  { name: 'dialog-desktop', layout: 'dialog', viewport: DESKTOP },
  { name: 'preferences-phone', layout: 'bar', viewport: PHONE, isOpen: true },
  { name: 'preferences-desktop', layout: 'bar', viewport: DESKTOP, isOpen: true },
])('$name looks as it did', async ({ name, layout, viewport, isOpen = false }) => {
  await page.setViewportSize(viewport);
  await page.goto(`${sites.add(sampleConfig({ layout }))}?style=/visual.css`);
  await page.locator('candor-banner [part~=card]').waitFor();
  if (isOpen) await openPreferences(page);
  const fonts = page.evaluate(() =>
    document.fonts.ready.then(() => document.fonts.check('1em Inter')),
  );
  expect(await fonts).toBe(true);
  await compare(name, await page.screenshot({ animations: 'disabled' }));
});

/** Fails when the picture differs from the golden one, and keeps both in the cache. */
async function compare(name: string, picture: Buffer): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  if (isUpdate) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, picture);
  }
  const [actual, golden] = [PNG.sync.read(picture), PNG.sync.read(await readFile(path))];
  const { width, height } = golden;
  expect({ width: actual.width, height: actual.height }).toEqual({ width, height });
  const difference = new PNG({ width, height });
  const options = { threshold: THRESHOLD };
  const count = pixelmatch(actual.data, golden.data, difference.data, width, height, options);
  const share = count / (width * height);
  if (share > TOLERANCE) {
    await mkdir(DIFFERENCES, { recursive: true });
    await writeFile(join(DIFFERENCES, `${name}.png`), picture);
    await writeFile(join(DIFFERENCES, `${name}.difference.png`), PNG.sync.write(difference));
  }
  expect(share, `${count} pixels differ; see ${DIFFERENCES}`).toBeLessThanOrEqual(TOLERANCE);
}
