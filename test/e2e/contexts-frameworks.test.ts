import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { bundleApp } from './support/bundle-app.ts';
import { openTestSite, SHOP_EMBED, SHOP_TAG, type TestSite } from './support/open-test-site.ts';

let shop: TestSite;
beforeAll(async () => {
  shop = await openTestSite();
});
afterAll(() => shop?.close());
afterEach(() => shop.reset());

/** What the frameworks themselves, and the browser, have complained of. */
const complaints = async (page: Page): Promise<readonly string[]> => [
  ...(await page.evaluate<string[]>('globalThis.mistakes ?? []')),
  ...shop.messages.filter((message) => !message.startsWith('Lit is in dev mode')),
];
const shown = (page: Page, tag: string): Promise<boolean> =>
  page.evaluate<boolean>(
    `look.controls('${tag}').length > 0 && look.controls('${tag}').every(({ isSeen, isReached }) => isSeen && isReached)`,
  );

const FRAMEWORKS = ['react', 'vue', 'svelte', 'angular'] as const;

/** Renders a framework's fixture here, and puts it into the shop with the script that hydrates it. */
async function putApp(framework: (typeof FRAMEWORKS)[number]): Promise<void> {
  const extension = framework === 'svelte' ? '.svelte.js' : '.js';
  const [client, server] = await Promise.all([
    bundleApp(`${framework}-client${extension}`, 'iife'),
    bundleApp(`${framework}-server.js`, 'es'),
  ]);
  const { html } = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(server).toString('base64')}`
  )) as { readonly html: string };
  shop.put('/', html);
  shop.put('/app.js', client);
}

describe.each(FRAMEWORKS)('a page of %s', (framework) => {
  beforeAll(() => putApp(framework));

  for (const isLate of [false, true])
    test(`is hydrated ${isLate ? 'after' : 'before'} the banner comes, and changes its view under it`, async () => {
      const page = await shop.visit({ path: isLate ? '/?late' : '/' });
      await page.waitForFunction("look.isSettled('candor-banner')");
      expect(await page.locator('candor-placeholder').count()).toBe(1);
      if (isLate) await page.evaluate('void hydrate()');
      await page.waitForSelector('html[data-hydrated]');
      expect(await complaints(page)).toEqual([]);
      await expect.poll(() => shown(page, 'candor-banner')).toBe(true);

      await page.locator('#count').click();
      await page.locator('#count').click();
      expect(await page.locator('#count').textContent()).toBe('count 2');
      await page.evaluate("show('second')");
      await page.getByRole('heading', { name: 'second' }).waitFor();
      await expect.poll(() => shown(page, 'candor-banner')).toBe(true);
      expect(await page.locator('candor-settings').getByRole('button').count()).toBe(1);
      await page.locator('candor-placeholder').getByRole('button').first().waitFor();

      await page.locator('candor-settings').getByRole('button').click();
      await page.locator('candor-preferences').getByRole('switch').first().click();
      await page.evaluate("show('third')");
      await page
        .getByRole('heading', { name: 'third', includeHidden: true })
        .waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Save choices' }).click();
      await page.waitForFunction("!document.querySelector('candor-banner, candor-preferences')");
      expect(await page.evaluate('Object.values(candor.state.services).sort()')).toEqual(
        ['granted', 'granted', 'granted', 'granted', 'denied', 'denied'].sort(),
      );
      await page.evaluate("show('fourth')");
      await page.getByRole('heading', { name: 'fourth' }).waitFor();
      expect(await complaints(page)).toEqual([]);
    });
});

describe('a template of Angular', () => {
  beforeAll(() => putApp('angular'));

  test('has our elements and links, and is told on `document` what was decided', async () => {
    const page = await shop.visit();
    await page.waitForSelector('html[data-hydrated]');
    const method = page.locator('output');
    expect(await method.textContent()).toBe('undecided');
    await page.locator('candor-declaration').getByRole('heading', { name: 'Video' }).waitFor();

    await page.getByRole('link', { name: 'Cookies' }).click();
    await page.locator('candor-preferences').getByRole('switch').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await expect.poll(() => shown(page, 'candor-preferences')).toBe(true);
    await page.locator('candor-preferences').getByRole('button', { name: 'Reject all' }).click();
    await expect.poll(() => method.textContent()).toBe('reject-all');
    expect(shop.network.requests).toEqual([]);

    await page
      .locator('candor-placeholder')
      .getByRole('button', { name: /^Always/ })
      .click();
    await expect.poll(() => method.textContent()).toBe('choose');
    await expect
      .poll(() => shop.network.requests.map(({ host }) => host))
      .toEqual(['play.video.example']);
    expect(await page.locator('candor-placeholder').count()).toBe(0);
    expect(await complaints(page)).toEqual([]);
  });
});

describe('a page with zone.js, as Angular has it', () => {
  test('works, and every handler and promise of ours with it', async () => {
    const zone = await readFile(createRequire(import.meta.url).resolve('zone.js'), 'utf8');
    for (const [path, tags] of [
      ['/', ['<script src="/zone.js"></script>', SHOP_TAG]],
      ['/after', [SHOP_TAG, '<script src="/zone.js"></script>']],
    ] as const)
      shop.put(
        path,
        `<!doctype html><html lang="en"><head><title>Shop</title>${tags.join('')}</head><body><candor-settings></candor-settings>${SHOP_EMBED}</body></html>`,
      );
    shop.put('/zone.js', zone);
    for (const path of ['/', '/after']) {
      const page = await shop.visit({ path });
      await page.locator('candor-banner').getByRole('button', { name: 'Choose' }).click();
      await page
        .locator('candor-preferences')
        .getByRole('switch', { name: /^Embedded/ })
        .click();
      await page.getByRole('button', { name: 'Save choices' }).click();
      await expect
        .poll(() => shop.network.requests.map(({ host }) => host))
        .toEqual(['play.video.example']);
      expect(await page.locator('candor-placeholder, candor-banner').count()).toBe(0);
      expect(await complaints(page)).toEqual([]);
      await shop.reset();
    }
  });
});

describe('a page with its own Lit', () => {
  test('keeps its own version, elements and policy', async () => {
    shop.put('/app.js', await bundleApp('lit-client.js', 'iife'));
    shop.put('/', {
      body: `<!doctype html><html lang="en"><head><title>Shop</title>${SHOP_TAG}</head><body><own-counter></own-counter><candor-settings></candor-settings><script src="/app.js"></script></body></html>`,
      headers: {
        'content-security-policy':
          "require-trusted-types-for 'script'; trusted-types candor lit-html 'allow-duplicates'",
      },
    });
    const page = await shop.visit();
    await page.locator('own-counter').getByRole('button').click();
    expect(await page.locator('own-counter').textContent()).toBe('');
    expect(await page.locator('own-counter').getByRole('button').textContent()).toBe('count 1');
    await page.locator('candor-settings').getByRole('button').click();
    await page.locator('candor-preferences').getByRole('switch').first().waitFor();
    await expect.poll(() => shown(page, 'candor-preferences')).toBe(true);
    expect(await complaints(page)).toEqual([]);
  });
});

describe('a router that swaps the document under the banner', () => {
  test.each(['replaceWith', 'innerHTML', 'children'] as const)('by %s', async (how) => {
    shop.put(
      '/',
      `<!doctype html><html lang="en"><head><title>Shop</title>${SHOP_TAG}</head><body><h1>first</h1></body></html>`,
    );
    const page = await shop.visit();
    await page.waitForFunction("look.isSettled('candor-banner')");
    await page.evaluate(
      ([way, embed]) => {
        const markup = `<h1>second</h1><candor-settings></candor-settings>${embed}`;
        if (way === 'innerHTML') document.body.innerHTML = markup;
        else {
          const next = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html').body;
          if (way === 'replaceWith') document.body.replaceWith(document.adoptNode(next));
          else document.body.replaceChildren(...next.childNodes);
        }
      },
      [how, SHOP_EMBED] as const,
    );
    await page.locator('candor-placeholder').getByRole('button').first().waitFor();
    await expect.poll(() => shown(page, 'candor-banner')).toBe(true);
    await page.locator('candor-settings').getByRole('button').click();
    await page.locator('candor-preferences').getByRole('button', { name: 'Reject all' }).click();
    await page.waitForFunction("!document.querySelector('candor-banner, candor-preferences')");
    expect(await complaints(page)).toEqual([]);
  });
});
