import { fileURLToPath } from 'node:url';

import { startGallery } from '../../examples/gallery/server/start-gallery.mjs';

/** Takes the README's pictures of the banner: on the site of an example, in both schemes. */
export async function takeReadmePictures(browser) {
  const gallery = await startGallery({ port: 0, print: () => {} });
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme });
    await page.goto(gallery.siteUrl('altexsoft'));
    await page.getByRole('button', { name: 'Reject all' }).waitFor();
    const path = new URL(`../../.github/banner-${colorScheme}.png`, import.meta.url);
    await page.screenshot({ path: fileURLToPath(path), animations: 'disabled' });
  }
  await gallery.close();
}
