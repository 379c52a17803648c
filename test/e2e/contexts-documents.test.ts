import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { openTestSite, SHOP_EMBED, SHOP_TAG, type TestSite } from './support/open-test-site.ts';
import { settle } from './support/settle.ts';

let shop: TestSite;
beforeAll(async () => {
  shop = await openTestSite();
});
afterAll(() => shop?.close());
afterEach(() => shop.reset());

/** Once it has come in. */
const usable = (page: Page, tag = 'candor-banner'): Promise<boolean> =>
  page.evaluate<boolean>(
    `look.isSettled('${tag}').then((isThere) => isThere && look.controls('${tag}').every(({ isSeen, isReached }) => isSeen && isReached))`,
  );
const requested = (): string[] => shop.network.requests.map(({ host }) => host).sort();
const reject = (page: Page): Promise<void> =>
  page.locator('candor-banner').getByRole('button', { name: 'Reject all' }).click();
const gone = (page: Page): Promise<unknown> =>
  page.waitForFunction("!document.querySelector('candor-banner')");

/** A tag that a script adds, and one that is held. */
const TAGS = `<script>document.head.append(Object.assign(document.createElement('script'), { src: 'https://added.lab.example/tag.js' }))</script>
  <template data-consent="lab"><script src="https://held.lab.example/tag.js"></script></template>`;

describe('old documents', () => {
  const OLD: Readonly<Record<string, string>> = {
    'without a doctype': `<html><head><title>Shop</title>${SHOP_TAG}</head><body bgcolor="#c0c0c0"><h1>Shop</h1>${SHOP_EMBED}${TAGS}</body></html>`,
    'without head, body and end tags': `${SHOP_TAG}<title>Shop</title><center><font face="Arial" size="2"><table height="100%"><tr><td>Shop${SHOP_EMBED}${TAGS}`,
    'of 1999': `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><HTML><HEAD>${SHOP_TAG}<TITLE>Shop</TITLE></HEAD><BODY TEXT="#FFFFFF" BGCOLOR="#000000" LINK="red" MARGINHEIGHT="0"><P>Shop${SHOP_EMBED}${TAGS}</BODY></HTML>`,
  };
  test.each(Object.keys(OLD))('%s', async (what) => {
    shop.put('/', OLD[what]!);
    const page = await shop.visit();
    await page.waitForFunction("look.isSettled('candor-placeholder')");
    expect(await page.evaluate('document.compatMode')).toBe('BackCompat');
    expect([await usable(page), await usable(page, 'candor-placeholder')]).toEqual([true, true]);
    await page.evaluate('candor.open()');
    expect(await usable(page, 'candor-preferences')).toBe(true);
    await page.locator('candor-preferences').getByRole('button', { name: 'Accept all' }).click();
    await expect
      .poll(requested)
      .toEqual(['added.lab.example', 'held.lab.example', 'play.video.example']);
  });
});

describe('a frame that the markup of another manager holds', () => {
  const FORMS: Readonly<Record<string, string>> = {
    Klaro: '<iframe data-name="video" data-src="https://play.video.example/film"',
    Cookiebot:
      '<iframe data-cookieconsent="video" data-cookieblock-src="https://play.video.example/film"',
  };
  test.each(Object.keys(FORMS))(
    '%s: a placeholder stands for it, until it comes in its place',
    async (manager) => {
      shop.put(
        '/',
        `<!doctype html><html lang="en"><head><title>Shop</title>${SHOP_TAG}</head><body><main><h1>Shop</h1><div>${FORMS[manager]} title="Film" width="560" height="315"></iframe></div></main></body></html>`,
      );
      const page = await shop.visit();
      await page.waitForFunction("look.isSettled('candor-placeholder')");
      const frame = page.locator('iframe');
      const boxOf = (what: string) => page.locator(what).boundingBox();
      const before = await boxOf('candor-placeholder');
      expect([await usable(page, 'candor-placeholder'), await frame.isVisible()]).toEqual([
        true,
        false,
      ]);
      expect(requested()).toEqual([]);

      await page.locator('candor-placeholder').getByRole('button', { name: 'Load once' }).click();
      await frame.waitFor({ state: 'visible' });
      expect(await page.evaluate('document.activeElement.localName')).toBe('iframe');
      expect(await page.locator('candor-placeholder').count()).toBe(0);
      const { width, height, ...corner } = (await boxOf('iframe'))!;
      expect(corner).toEqual({ x: before?.x, y: before?.y });
      expect([width, height].map(Math.round)).toEqual([564, 319]);
      await expect.poll(requested).toEqual(['play.video.example']);
      expect(shop.messages).toEqual([]);
    },
  );
});

describe('a page sent as XML', () => {
  // It has no `document.write`: the guard comes late, as packages/runtime/README.md says, but before the page's `load`.
  test('is asked, held and granted like any other', async () => {
    shop.put('/', {
      type: 'application/xhtml+xml',
      body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Shop</title>${SHOP_TAG}</head><body><h1>Shop</h1>${SHOP_EMBED}
        <template data-consent="lab"><script src="https://held.lab.example/tag.js"></script></template>
        <candor-settings></candor-settings><candor-declaration></candor-declaration>
        <script>addEventListener('load', () => { document.head.append(Object.assign(document.createElement('script'), { src: 'https://late.lab.example/tag.js' })) })</script></body></html>`,
    });
    const page = await shop.visit();
    await page.waitForFunction("look.isSettled('candor-placeholder')");
    expect(await page.evaluate('document.contentType')).toBe('application/xhtml+xml');
    expect([await usable(page), await usable(page, 'candor-placeholder')]).toEqual([true, true]);
    await page.locator('candor-declaration').getByRole('heading', { name: 'Lab' }).waitFor();
    expect(requested()).toEqual([]);

    await page.locator('candor-settings').getByRole('button').click();
    await page.locator('candor-preferences').getByRole('switch').first().waitFor();
    await expect.poll(() => usable(page, 'candor-preferences')).toBe(true);
    await page.locator('candor-preferences').getByRole('button', { name: 'Accept all' }).click();
    await gone(page);
    await expect
      .poll(requested)
      .toEqual(['held.lab.example', 'late.lab.example', 'play.video.example']);
    expect(shop.messages).toEqual([]);
  });
});

describe('a page with a <base>', () => {
  test('loads everything of ours from where the tag is', async () => {
    shop.put(
      '/',
      `<!doctype html><html lang="en"><head>${SHOP_TAG}<base href="https://elsewhere.example/deep/"><title>Shop</title></head><body>${SHOP_EMBED}</body></html>`,
    );
    const page = await shop.visit();
    await page.waitForFunction("look.isSettled('candor-banner')");
    await page.evaluate('candor.open()');
    expect([await usable(page, 'candor-preferences'), requested()]).toEqual([true, []]);
  });
});

describe('documents in frames', () => {
  const inner = `<!doctype html><html lang="en"><head>${SHOP_TAG}<title>In</title></head><body><p>In</p>${TAGS}</body></html>`;
  const FRAMES: Readonly<Record<string, string>> = {
    'of the same site': '<iframe id="in" width="700" height="500" src="/in"></iframe>',
    'of srcdoc': `<iframe id="in" width="700" height="500" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  };
  test.each(Object.keys(FRAMES))('%s: gated, and in step with the page', async (what) => {
    shop.put('/in', inner);
    shop.put(
      '/',
      `<!doctype html><html lang="en"><head>${SHOP_TAG}<title>Shop</title></head><body>${FRAMES[what]}${TAGS}</body></html>`,
    );
    const page = await shop.visit();
    const frame = page.frameLocator('#in');
    await frame.locator('body').waitFor();
    await settle(page);
    expect(requested()).toEqual([]);
    await page
      .locator('body > candor-banner, html > candor-banner')
      .first()
      .getByRole('button', { name: 'Reject all' })
      .click();
    await gone(page);
    await expect.poll(() => frame.locator('candor-banner').count()).toBe(0);
    expect(requested()).toEqual([]);
    await page.evaluate("candor.accept('lab')");
    const BOTH = ['added.lab.example', 'held.lab.example'];
    await expect.poll(requested).toEqual([...BOTH, ...BOTH].sort());
  });
});

describe('a strict policy with a nonce and Trusted Types', () => {
  const NONCE = 'c3RyaWN0';
  const POLICY = [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}'`,
    `style-src 'nonce-${NONCE}'`,
    'frame-src https://play.video.example',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types candor lit-html',
  ].join('; ');

  test('refuses nothing that banner, preferences, placeholder, declaration and settings do', async () => {
    shop.put('/', {
      headers: { 'content-security-policy': POLICY },
      body: `<!doctype html><html lang="en"><head><title>Shop</title>
        <script nonce="${NONCE}">window.refused = []; addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) => refused.push([effectiveDirective, sample, blockedURI].join(' ')));</script>
        <script nonce="${NONCE}" src="/candor/consent.js"></script></head>
        <body><candor-settings></candor-settings>${SHOP_EMBED}${SHOP_EMBED}<candor-declaration></candor-declaration></body></html>`,
    });
    const page = await shop.visit();
    const refused = (): Promise<unknown> => page.evaluate('refused');
    await page.waitForFunction("look.isSettled('candor-declaration')");
    for (const tag of [
      'candor-banner',
      'candor-placeholder',
      'candor-declaration',
      'candor-settings',
    ])
      expect(await usable(page, tag), tag).toBe(true);
    await page.locator('candor-declaration').getByText('_lab').waitFor();
    expect(await page.locator('candor-declaration').getByText('1 year').count()).toBe(1);

    await page.locator('candor-settings').getByRole('button').click();
    const preferences = page.locator('candor-preferences');
    await preferences.getByText('Services', { exact: true }).first().click();
    await preferences.getByRole('switch', { name: 'Marketing' }).click();
    await preferences.getByRole('button', { name: 'Save choices' }).click();
    await page
      .locator('candor-placeholder')
      .first()
      .getByRole('button', { name: 'Load once' })
      .click();
    await expect.poll(requested).toEqual(['play.video.example']);
    await page.locator('candor-placeholder').getByRole('button', { name: 'Always allow' }).click();
    await expect.poll(requested).toEqual(['play.video.example', 'play.video.example']);
    expect([await refused(), shop.messages]).toEqual([[], []]);
  });
});

describe('a modal dialog of the page', () => {
  const page = (before: string): string =>
    `<!doctype html><html lang="en"><head>${SHOP_TAG}<title>Shop</title></head><body><button id="opener" onclick="own.showModal()">Open</button>
    <dialog id="own"><button id="inside" onclick="own.close()">Close mine</button></dialog><script>${before}</script></body></html>`;

  test('open before the banner comes: it is the page’s turn, then ours', async () => {
    shop.put('/', page('own.showModal()'));
    const view = await shop.visit();
    await view.waitForFunction("look.isSettled('candor-banner')");
    expect(await view.evaluate('document.activeElement.id')).toBe('inside');
    expect(await view.evaluate("look.isReached(document.querySelector('#inside'))")).toBe(true);
    await view.keyboard.press('Enter');
    // A dialog tells that it was closed a moment later.
    await expect.poll(() => usable(view)).toBe(true);
    await reject(view);
    await gone(view);
  });

  test('opened while the banner is shown: usable, and the banner is back when it closes', async () => {
    shop.put('/', page(''));
    const view = await shop.visit();
    await view.waitForFunction("look.isSettled('candor-banner')");
    await view.locator('#opener').click();
    expect(await view.evaluate("look.isReached(document.querySelector('#inside'))")).toBe(true);
    await view.keyboard.press('Escape');
    expect(await view.evaluate('document.activeElement.id')).toBe('opener');
    expect(await usable(view)).toBe(true);
    await view.evaluate('candor.open()');
    expect(await usable(view, 'candor-preferences')).toBe(true);
  });

  test('open when the preferences are opened from it: they lie above, and it is as it was when they close', async () => {
    shop.put('/', page('').replace('id="inside"', '$& data-candor-open'));
    const view = await shop.visit();
    await view.waitForFunction("look.isSettled('candor-banner')");
    await view.evaluate('own.showModal(); own.firstElementChild.onclick = null');
    await view.keyboard.press('Enter');
    await view.locator('candor-preferences').getByRole('switch').first().waitFor();
    expect(await usable(view, 'candor-preferences')).toBe(true);
    await view.keyboard.press('Escape');
    await view.waitForFunction("!document.querySelector('candor-preferences')");
    expect(await view.evaluate('[own.open, document.activeElement.id]')).toEqual([true, 'inside']);
  });
});
