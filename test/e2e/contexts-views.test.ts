import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import {
  contextConfig,
  openTestSite,
  SHOP_EMBED,
  SHOP_TAG,
  type TestSite,
} from './support/open-test-site.ts';

const LAYOUTS = ['bar', 'box', 'dialog'] as const;
const shops: Partial<Record<(typeof LAYOUTS)[number], TestSite>> = {};
beforeAll(async () => {
  for (const layout of LAYOUTS)
    shops[layout] = await openTestSite({ ...contextConfig, banner: { layout } });
});
afterAll(async () => {
  for (const layout of LAYOUTS) await shops[layout]?.close();
});
afterEach(() => Promise.all(LAYOUTS.map((layout) => shops[layout]!.reset())));

interface Control {
  readonly name: string;
  readonly kind: string;
  readonly target: readonly [width: number, height: number];
}

function page(lang: string, css: string): string {
  const dir = lang === 'ar' ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${lang}"${dir}><head><meta name="viewport" content="width=device-width"><title>Shop</title>${SHOP_TAG}<style>body { margin: 8px } ${css}</style></head>
    <body><main><h1>Shop</h1>${SHOP_EMBED}</main><p style="height: 900px">Text</p></body></html>`;
}

/** What is wrong with an element of ours as it is shown now. */
async function faults(view: Page, tag: string): Promise<readonly string[]> {
  return view.evaluate<readonly string[]>(`(() => {
    const found = [];
    const root = look.rootOf('${tag}');
    const card = root.firstElementChild;
    if (card.scrollWidth > card.clientWidth + 1) found.push('scrolls sideways: ' + card.scrollWidth + ' in ' + card.clientWidth);
    const { left, right, top, bottom } = card.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) found.push('is cut at a side: ' + left + ' to ' + right);
    if ('${tag}' !== 'candor-placeholder' && (top < -1 || bottom > innerHeight + 1)) found.push('is cut above or below: ' + top + ' to ' + bottom);
    if (document.scrollingElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    for (const { name, isSeen, isReached, isInside, isCut } of look.controls('${tag}'))
      if (!isSeen || !isReached || !isInside || isCut) found.push(name + JSON.stringify({ isSeen, isReached, isInside, isCut }));
    for (const text of root.querySelectorAll('h2, h3, h4, p, label, summary, a'))
      if (getComputedStyle(text).display !== 'inline' && (text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 2))
        found.push('cut: ' + text.textContent.trim().slice(0, 30));
    return found;
  })()`);
}

const unfold = async (view: Page): Promise<void> => {
  await view.evaluate('candor.open()');
  await view.evaluate(
    "for (const details of look.rootOf('candor-preferences').querySelectorAll('details')) details.open = true",
  );
  await view.locator('candor-preferences').getByText('_lab').waitFor({ state: 'attached' });
};

interface View {
  readonly width: number;
  readonly height: number;
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** Style sheet of the page. */
  readonly css?: string;
  /** Style sheet in every shadow root: as user style sheets and extensions put it there. */
  readonly inner?: string;
}

const VIEWS: Readonly<Record<string, View>> = {
  'a small phone': { width: 320, height: 640 },
  '1280 px at 400 % zoom': { width: 320, height: 256 },
  'a phone across': { width: 640, height: 320 },
  // WCAG 2.2, 1.4.4
  'text of 200 % by the page': {
    width: 320,
    height: 640,
    css: ':root { font-size: 200%; --candor-font-size: 1rem }',
  },
  // WCAG 2.2, 1.4.12
  'text spacing': {
    width: 320,
    height: 640,
    inner:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  },
  'forced colours': { width: 800, height: 600, media: { forcedColors: 'active' } },
  'a dark scheme': { width: 800, height: 600, media: { colorScheme: 'dark' } },
};

async function turnTo(
  view: Page,
  { width, height, media, css = '', inner = '' }: View,
): Promise<void> {
  await view.setViewportSize({ width, height });
  await view.emulateMedia({ forcedColors: 'none', colorScheme: 'light', ...media });
  await view.evaluate(
    ([own, others]) => {
      document.querySelector('style')!.textContent = own;
      for (const { shadowRoot } of document.querySelectorAll('*'))
        if (shadowRoot) {
          const [sheet = new CSSStyleSheet()] = shadowRoot.adoptedStyleSheets.slice(-1);
          const added =
            'isOfTest' in sheet ? sheet : Object.assign(new CSSStyleSheet(), { isOfTest: true });
          added.replaceSync(others);
          if (added !== sheet) shadowRoot.adoptedStyleSheets.push(added);
        }
    },
    [css, inner] as const,
  );
}

/** Faults by view, of those that have any. */
async function faultsByView(view: Page, tag: string): Promise<object> {
  const found: Record<string, unknown> = {};
  for (const [what, how] of Object.entries(VIEWS)) {
    await turnTo(view, how);
    const here = await faults(view, tag);
    if (here.length > 0) found[`${tag}, ${what}`] = here;
  }
  return found;
}

test.each([
  ['bar', 'en'],
  ['bar', 'ar'],
  ['box', 'en'],
  ['dialog', 'en'],
] as const)('as %s (%s): in every view nothing is cut and all is reached', async (layout, lang) => {
  const shop = shops[layout]!;
  shop.put('/', page(lang, ''));
  const view = await shop.visit({ context: { locale: lang, reducedMotion: 'reduce' } });
  await view.waitForFunction("look.isSettled('candor-placeholder')");
  const banner = await faultsByView(view, 'candor-banner');
  await unfold(view);
  const preferences = await faultsByView(view, 'candor-preferences');
  // As far as a visitor gets who has answered: on 256 px a banner leaves no room beside it.
  await view.evaluate('candor.reject()');
  await view.keyboard.press('Escape');
  await view.waitForFunction("!document.querySelector('candor-banner, candor-preferences')");
  const placeholder = await faultsByView(view, 'candor-placeholder');
  expect({ ...banner, ...preferences, ...placeholder }).toEqual({});
});

test.each(['bar', 'box', 'dialog'] as const)(
  'the browser’s own text size of 200 %, as %s: nothing is cut, all is reached, and the answers without scrolling',
  async (layout) => {
    const shop = shops[layout]!;
    shop.put('/', page('en', ''));
    const view = await shop.visit({
      context: { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
    });
    await view.waitForFunction("look.isSettled('candor-placeholder')");
    const session = await view.context().newCDPSession(view);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await expect
      .poll(() => view.evaluate("look.texts('candor-banner')[0].fontSize"))
      .toBeGreaterThan(30);
    expect(
      await view.evaluate(
        "[...look.rootOf('candor-banner').querySelectorAll('button')].map((button) => look.isHit(button))",
      ),
    ).toEqual([true, true, true]);
    expect(await faults(view, 'candor-banner')).toEqual([]);
    await unfold(view);
    expect(await faults(view, 'candor-preferences')).toEqual([]);
  },
);

describe('targets', () => {
  test('are 44 px and more for buttons and switches, 24 for what stands in text', async () => {
    const shop = shops.bar!;
    shop.put('/', page('en', '').replace('<main>', '<main><candor-settings></candor-settings>'));
    const view = await shop.visit({ context: { viewport: { width: 390, height: 844 } } });
    await unfold(view);
    const targets = await view.evaluate<
      readonly Control[]
    >(`[...'candor-banner candor-placeholder candor-preferences candor-settings'.split(' ')].flatMap((tag) =>
      [...look.rootOf(tag).querySelectorAll('button, input, summary, a')].map((control) => {
        // A click on a switch's label is one on the switch.
        const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
        return { name: tag + ' ' + (control.getAttribute('aria-label') ?? (control.closest('label') ?? control).textContent.trim()), kind: control.localName, target: [width, height] };
      }))`);
    expect(targets.length).toBeGreaterThan(15);
    for (const { name, kind, target } of targets) {
      // WCAG 2.2, 2.5.8: a link in a sentence is excepted.
      if (kind === 'a') continue;
      const least = kind === 'summary' || name.startsWith('candor-settings') ? 24 : 44;
      // A place may begin between two pixels.
      expect(Math.min(...target) + 0.01, name).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('motion', () => {
  test('there is none where the visitor wants less: nothing but the opacity changes', async () => {
    const shop = shops.bar!;
    shop.put('/', page('en', ''));
    const view = await shop.visit({ context: { reducedMotion: 'reduce' } });
    await view.evaluate('candor.open()');
    const moving =
      await view.evaluate(`['candor-banner', 'candor-placeholder', 'candor-preferences'].flatMap((tag) =>
      [...look.rootOf(tag).querySelectorAll('*')].flatMap((element) => {
        const { transitionProperty, transitionDuration } = getComputedStyle(element);
        const animated = element.getAnimations().flatMap(({ effect }) => effect.getKeyframes().flatMap(Object.keys));
        const names = animated.filter((name) => !['offset', 'easing', 'composite', 'computedOffset', 'opacity'].includes(name));
        return [...names, ...(transitionDuration === '0s' ? [] : [transitionProperty])];
      }))`);
    expect(moving).toEqual([]);
  });
});

describe('on paper', () => {
  test('there are neither banner nor buttons in it, whatever the page says of them, and what the placeholder says is', async () => {
    const shop = shops.bar!;
    const settings = '<candor-settings></candor-settings>';
    shop.put(
      '/',
      page('en', 'candor-settings { display: block }').replace('<h1>', `${settings}$&`),
    );
    const view = await shop.visit();
    await view.waitForFunction("look.isSettled('candor-placeholder')");
    expect(await view.locator('candor-settings').isVisible()).toBe(true);
    await view.emulateMedia({ media: 'print' });
    expect(await view.locator('candor-settings').isVisible()).toBe(false);
    const printed = await view.evaluate(
      `'candor-banner candor-placeholder'.split(' ').flatMap((tag) => look.controls(tag).filter(({ isSeen, kind }) => isSeen && kind === 'button').map(({ name }) => name))`,
    );
    expect(printed).toEqual([]);
    expect(await view.locator('candor-placeholder p').isVisible()).toBe(true);
  });
});
