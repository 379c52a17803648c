// Takes the README's pictures of the banner: `pnpm screenshots`, after `pnpm build`.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { startGallery } from '../examples/gallery/server/start-gallery.mjs';
import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs';

const gallery = await startGallery({ port: 0, print: () => {} });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme });
  await page.goto(gallery.siteUrl('altexsoft'));
  await page.getByRole('button', { name: 'Reject all' }).waitFor();
  // The entry animation.
  await page.waitForTimeout(600);
  await page.screenshot({
    path: fileURLToPath(new URL(`../.github/banner-${colorScheme}.png`, import.meta.url)),
  });
}
await browser.close();
await gallery.close();
