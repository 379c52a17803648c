import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { openTestSite, SHOP_EMBED, SHOP_TAG, type TestSite } from './support/open-test-site.ts';

/** Every flow, by keys alone: no click, no script that moves the focus. */
let shop: TestSite;
beforeAll(async () => {
  shop = await openTestSite();
  shop.put('/film', '<!doctype html><title>Film</title><button>Play</button>');
});
afterAll(() => shop?.close());
afterEach(() => shop.reset());

const links = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p><a href="#${index}">link ${index}</a></p>`).join(
    '',
  );

/** The page: what it has before our control, and whether it has a control of ours. */
async function open(body = ''): Promise<Page> {
  shop.put(
    '/',
    `<!doctype html><html lang="en"><head><title>Shop</title>${SHOP_TAG}</head><body><a id="first" href="#first">first</a>
    <button data-candor-open>Privacy</button>${body}</body></html>`,
  );
  const page = await shop.visit();
  await page.waitForFunction("look.isSettled('candor-banner')");
  await page.evaluate('scrollTo(0, 0)');
  return page;
}

interface Focus {
  /** The element, or that of ours which it is in. */
  readonly host: string;
  readonly name: string;
  readonly ring: number;
  readonly isHit: boolean;
}

/** What has the focus, and how it shows. */
const focus = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    let element = document.activeElement;
    const host = element.localName;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const [{ left, top, width, height } = new DOMRect()] = element.getClientRects();
    const found = look.atPoint(left + width / 2, top + height / 2);
    return {
      host,
      name: (element.getAttribute('aria-label') ?? element.labels?.[0]?.firstChild.nextSibling?.textContent ?? element.textContent).trim(),
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      isHit: element.contains(found) || element.labels?.[0]?.contains(found) === true,
    };
  })()`);

/** Presses Tab until a control has the focus, and sees to it that each one on the way shows that it has. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press(key);
    const now = await focus(page);
    if (now.host.startsWith('candor-')) {
      expect(now.ring, `ring of ${now.name}`).toBeGreaterThanOrEqual(2);
      expect(now.isHit, `${now.name} is not covered`).toBe(true);
    }
    if (now.name === name) return;
  }
  throw new Error(`Tab does not reach ${name}.`);
}
const gone = (page: Page, tag: string): Promise<unknown> =>
  page.waitForFunction(`!document.querySelector('${tag}')`);
const state = (page: Page): Promise<Record<string, string>> =>
  page.evaluate<Record<string, string>>('candor.state.services');

/** Opens the preferences from what has the focus. */
async function openPreferences(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('candor-preferences').getByRole('switch').first().waitFor();
}

describe('the banner, by keyboard', () => {
  test.each([
    ['Reject all', 'Enter', 'denied'],
    ['Accept all', 'Space', 'granted'],
  ] as const)(
    '%s by %s; then Tab goes to the first thing of the page',
    async (name, key, value) => {
      const page = await open();
      await tabTo(page, name);
      await page.keyboard.press(key);
      await gone(page, 'candor-banner');
      expect(await state(page)).toMatchObject({ lab: value, ads: value, pay: 'granted' });
      expect((await focus(page)).host).toBe('body');
      await page.keyboard.press('Tab');
      expect(await focus(page)).toMatchObject({ name: 'first' });
    },
  );

  test('is left forwards into the page and backwards out of it, and traps nothing', async () => {
    const page = await open();
    await tabTo(page, 'Choose');
    await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ name: 'first' });
    await page.keyboard.press('Shift+Tab');
    expect(await focus(page)).toMatchObject({ name: 'Choose' });
  });

  test('covers nothing of the page that has the focus', async () => {
    const page = await open(links(30));
    await tabTo(page, 'Choose');
    for (let step = 0; step < 32; step++) {
      await page.keyboard.press('Tab');
      expect(await focus(page)).toMatchObject({ isHit: true });
    }
    for (let step = 0; step < 31; step++) {
      await page.keyboard.press('Shift+Tab');
      expect(await focus(page)).toMatchObject({ isHit: true });
    }
  });
});

describe('the preferences, by keyboard', () => {
  test('one service is chosen and saved; its opener is gone, and Tab goes on in the page', async () => {
    const page = await open();
    await tabTo(page, 'Choose');
    await openPreferences(page);
    expect(await focus(page)).toMatchObject({ host: 'candor-preferences', name: 'Your choices' });
    await tabTo(page, 'Statistics');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // What is said of the services comes later than their names, and moves what stands below.
    await page.getByText('Lab Inc.').waitFor();
    await tabTo(page, 'Lab');
    await page.keyboard.press('Space');
    await tabTo(page, 'Save choices');
    await page.keyboard.press('Enter');
    await gone(page, 'candor-preferences, candor-banner');
    expect(await state(page)).toMatchObject({ lab: 'granted', heat: 'denied', ads: 'denied' });
    await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ name: 'first' });
  });

  test.each(['Escape', 'Close without saving'])(
    'closed by %s: nothing is saved, and the focus is where it was',
    async (how) => {
      const page = await open();
      await tabTo(page, 'Choose');
      await openPreferences(page);
      await tabTo(page, 'Marketing');
      await page.keyboard.press('Space');
      if (how !== 'Escape') await tabTo(page, how, 'Shift+Tab');
      await page.keyboard.press(how === 'Escape' ? how : 'Enter');
      await gone(page, 'candor-preferences');
      expect(await focus(page)).toMatchObject({ host: 'candor-banner', name: 'Choose' });
      expect((await state(page))['ads']).toBeUndefined();
    },
  );

  test('the focus stays inside while they are open', async () => {
    const page = await open();
    await tabTo(page, 'Choose');
    await openPreferences(page);
    const hosts = new Set<string>();
    for (const key of ['Tab', 'Shift+Tab'])
      for (let step = 0; step < 16; step++) {
        await page.keyboard.press(key);
        hosts.add((await focus(page)).host);
      }
    // The body is where the browser's own controls come in the order.
    expect([...hosts].filter((host) => host !== 'body')).toEqual(['candor-preferences']);
  });

  test('reopened by the page’s control: they show what is so, and the focus returns to it', async () => {
    const page = await open();
    await tabTo(page, 'Reject all');
    await page.keyboard.press('Enter');
    await gone(page, 'candor-banner');
    await tabTo(page, 'Privacy');
    await openPreferences(page);
    await tabTo(page, 'Embedded content');
    await page.keyboard.press('Space');
    await tabTo(page, 'Save choices');
    await page.keyboard.press('Enter');
    await gone(page, 'candor-preferences');
    expect(await focus(page)).toMatchObject({ name: 'Privacy' });
    await openPreferences(page);
    expect(
      await page
        .locator('candor-preferences')
        .getByRole('switch', { name: 'Embedded' })
        .isChecked(),
    ).toBe(true);
  });
});

describe('the placeholder, by keyboard', () => {
  test.each([
    ['Load once', undefined],
    ['Always allow', 'granted'],
  ] as const)('%s: what was asked for has the focus', async (name, value) => {
    const page = await open(SHOP_EMBED);
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await gone(page, 'candor-placeholder');
    expect((await focus(page)).host).toBe('iframe');
    expect((await state(page))['video']).toBe(value);
    await expect
      .poll(() => shop.network.requests.map(({ host }) => host))
      .toEqual(['play.video.example']);
  });
});

describe('keys of the page', () => {
  const KEYS = ['/', 'Escape', 'Control+k', 'ArrowDown', 'ArrowLeft', '?', 'j'];

  test('all arrive while the banner is shown, and with the focus in it', async () => {
    const page = await open();
    await page.evaluate(
      "window.keys = []; addEventListener('keydown', (event) => { if (event.key !== 'Control' && event.key !== 'Tab') keys.push([event.key, event.defaultPrevented]) })",
    );
    for (const key of KEYS) await page.keyboard.press(key);
    await tabTo(page, 'Reject all');
    for (const key of KEYS) await page.keyboard.press(key);
    const expected = KEYS.map((key) => [key.replace('Control+', ''), false]);
    expect(await page.evaluate('keys')).toEqual([...expected, ...expected]);
    expect(await page.locator('candor-banner').count()).toBe(1);
  });

  test('only Escape is used by the open preferences', async () => {
    const page = await open();
    await tabTo(page, 'Choose');
    await openPreferences(page);
    await page.evaluate(
      "window.keys = []; addEventListener('keydown', (event) => { if (event.key !== 'Control') keys.push([event.key, event.defaultPrevented]) })",
    );
    const others = KEYS.filter((key) => key !== 'Escape');
    for (const key of others) await page.keyboard.press(key);
    expect(await page.evaluate('keys')).toEqual(
      others.map((key) => [key.replace('Control+', ''), false]),
    );
    await page.keyboard.press('Escape');
    await gone(page, 'candor-preferences');
    expect((await state(page))['lab']).toBeUndefined();
  });
});

describe('the accessibility tree', () => {
  interface AxNode {
    readonly ignored: boolean;
    readonly role?: { readonly value: string };
    readonly name?: { readonly value: string };
    readonly properties?: readonly {
      readonly name: string;
      readonly value: { readonly value?: unknown };
    }[];
  }
  const ROLES = /^(button|link|switch|DisclosureTriangle|dialog|region|group|heading)$/;
  /** Role and name of what can be used or jumped to, in order. */
  async function tree(page: Page): Promise<readonly string[]> {
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    return nodes
      .filter(({ ignored, role }) => !ignored && ROLES.test(role?.value ?? ''))
      .map(({ role, name, properties }) => {
        const isModal = properties?.some(
          (property) => property.name === 'modal' && property.value.value,
        );
        return [isModal && 'modal', role?.value, name?.value].filter(Boolean).join(' ');
      });
  }

  test('names every control so that it can be told apart out of its context', async () => {
    const page = await open(SHOP_EMBED);
    expect((await tree(page)).toSorted()).toEqual([
      'button Accept all',
      'button Always allow',
      'button Choose',
      'button Load once',
      'button Privacy',
      'button Reject all',
      'group Video is off. Loading it sends data to Video, which may set cookies.',
      'heading Cookies on Shop',
      'link Privacy policy',
      'link first',
      'link play.video.example',
      'region Cookies on Shop',
    ]);
    await tabTo(page, 'Choose');
    await openPreferences(page);
    await page.evaluate(
      "for (const details of look.rootOf('candor-preferences').querySelectorAll('details')) details.open = true",
    );
    await page.locator('candor-preferences').getByText('_lab').waitFor();
    const controls = (await tree(page)).filter((line) => /^(modal|button|switch)/.test(line));
    expect(controls.toSorted()).toEqual([
      'button Accept all',
      'button Close without saving',
      'button Reject all',
      'button Save choices',
      'modal dialog Your choices',
      'switch Ads',
      'switch Embedded content',
      'switch Heat',
      'switch Lab',
      'switch Marketing',
      'switch Statistics 0 of 2 on',
      'switch Video',
    ]);
  });
});
