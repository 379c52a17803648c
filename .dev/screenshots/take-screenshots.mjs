// Takes pictures of the banner in all its looks, on pages compiled by the real compiler: `pnpm screenshots`, after `pnpm build`.
//   pnpm screenshots                 all, into .screenshots/, with .screenshots/index.html to look at them
//   pnpm screenshots box-soft        those whose name holds this
//   pnpm screenshots --readme        the two of the README, into .github/
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { BROWSER_FLAGS, findBrowser } from '../find-browser.mjs';
import { listShots } from './list-shots.mjs';
import { FONT_STYLE, listFontFiles } from './serve-fonts.mjs';
import { serveSites } from './serve-sites.mjs';
import { STATES } from './states.mjs';
import { takeReadmePictures } from './take-readme-pictures.mjs';
import { writeContactSheet } from './write-contact-sheet.mjs';

const FOLDER = fileURLToPath(new URL('../../.screenshots', import.meta.url));
const [wanted = ''] = process.argv.slice(2);

const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
await (wanted === '--readme' ? takeReadmePictures(browser) : takeAll());
await browser.close();

async function takeAll() {
  const shots = listShots().filter(({ name }) => name.includes(wanted));
  if (shots.length === 0) throw new Error(`No picture's name holds ${wanted}.`);
  mkdirSync(FOLDER, { recursive: true });
  const sites = await serveSites(listFontFiles());
  const camera = createCamera(sites);
  for (const [index, shot] of shots.entries()) {
    await camera.take(shot);
    process.stderr.write(`\r${index + 1}/${shots.length} ${shot.name.padEnd(48)}`);
  }
  await camera.close();
  await sites.close();
  writeContactSheet(FOLDER, shots);
  process.stderr.write(`\n${join(FOLDER, 'index.html')}\n`);
}

/** Takes shots one after the other; those of one page, differing in size and scheme alone, without loading it again. */
function createCamera(sites) {
  let context;
  let page;
  let shownKey;
  const load = async (shot) => {
    await context?.close();
    context = await browser.newContext();
    page = await context.newPage();
    page.on('pageerror', ({ message }) => process.stderr.write(`\n${shot.name}: ${message}\n`));
    await showShot(page, sites, shot);
  };
  return {
    async take(shot) {
      const { config, locale, state, open, width, height, scheme } = shot;
      const key = JSON.stringify([config, locale, state, open, shot.with]);
      if (key !== shownKey || state !== undefined) await load(shot);
      shownKey = key;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: join(FOLDER, `${shot.name}.png`), animations: 'disabled' });
    },
    close: () => context?.close(),
  };
}

async function showShot(page, sites, { config, locale, state, open, width, height, ...rest }) {
  await page.setViewportSize({ width, height });
  const search = new URLSearchParams({
    lang: locale,
    style: FONT_STYLE,
    ...(rest.with && { with: rest.with }),
  });
  const url = `${sites.add(config)}?${search}`;
  const { before, shown } = STATES[state] ?? {};
  await before?.(page, url);
  await page.goto(url);
  if (open) {
    // As a visitor would: what is there first is behind.
    if (state === undefined) await page.locator('candor-banner [part~=card]').waitFor();
    await page.evaluate(() => globalThis.candor.open());
  }
  const element = open
    ? 'candor-preferences'
    : ({ placeholder: 'candor-placeholder' }[state] ?? 'candor-banner');
  await page.locator(`${element} [part~=card]`).waitFor();
  await shown?.(page);
  await page.evaluate(() => document.fonts.ready);
}
