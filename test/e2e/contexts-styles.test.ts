import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTestSite, SHOP_EMBED, SHOP_TAG, type TestSite } from './support/open-test-site.ts';

let shop: TestSite;
beforeAll(async () => {
  shop = await openTestSite();
});
afterAll(() => shop?.close());
afterEach(() => shop.reset());

const INHERITED =
  'letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; text-align: right; line-height: 0.5; white-space: pre; ' +
  'text-indent: 5em; font: italic small-caps 900 3px/0.5 fantasy; color: #fff; -webkit-text-fill-color: #fff; ' +
  '-webkit-text-stroke: 3px #fff; text-shadow: 0 0 9px red; word-break: break-all; visibility: hidden; cursor: none; ' +
  'user-select: none; pointer-events: none; writing-mode: vertical-rl; text-orientation: upright; text-emphasis: dot red; ' +
  'text-wrap: nowrap; line-break: anywhere; direction: rtl';

/** Style sheets that would reach our elements if a page's could. */
const SHEETS: Readonly<Record<string, string>> = {
  'everything unset': '* { all: unset !important }',
  'everything reverted': '*, ::before, ::after { all: revert !important }',
  'everything hidden but custom elements':
    'div, section, dialog, button, input, label, h2, p, [popover], ::backdrop { display: none !important }',
  'a root font of its own arithmetic': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'a tiny root font': 'html { font-size: 1px }',
  'a transformed body that alone scrolls':
    'html { overflow: hidden; height: 100% } body { transform: translateZ(0); filter: blur(0); contain: paint; height: 100%; overflow: auto; position: fixed; inset: 0 }',
  'controls of its own':
    'button { all: revert !important; color: red !important; background: red !important } input { appearance: auto !important } dialog { position: static !important; width: 10px !important }',
  'text that inherits from the root': `html { ${INHERITED} }`,
  'text set on every element': `* { ${INHERITED.replaceAll(';', ' !important;').replace(/; direction.*/, '')} }`,
};

interface Look {
  readonly controls: readonly {
    readonly name: string;
    readonly isSeen: boolean;
    readonly isReached: boolean;
    readonly isInside: boolean;
    readonly isCut: boolean;
    readonly contrast: number;
    readonly width: number;
    readonly height: number;
    readonly style: Readonly<Record<string, string>>;
  }[];
  readonly texts: readonly {
    readonly text: string;
    readonly contrast: number;
    readonly fontSize: number;
  }[];
}

const look = (page: Page, tag: string): Promise<Look> =>
  page.evaluate<Look>(`({ controls: look.controls('${tag}'), texts: look.texts('${tag}') })`);

/** What does not change with the style sheet of the page; rounded, because a page's scroll bar may take half a pixel. */
const rounded = ({ controls, texts }: Look): unknown => ({
  controls: controls.map(({ width, height, ...rest }) => ({
    ...rest,
    left: undefined,
    size: [width, height].map(Math.round),
  })),
  texts,
});

/** Fair, readable and within reach, whatever it looks like. */
function expectUsable({ controls, texts }: Look): void {
  expect(controls.length).toBeGreaterThan(2);
  for (const control of controls)
    expect(control).toMatchObject({ isSeen: true, isReached: true, isInside: true, isCut: false });
  for (const { contrast, fontSize, text } of texts) {
    expect(contrast, text).toBeGreaterThanOrEqual(4.5);
    expect(fontSize, text).toBeGreaterThanOrEqual(12);
  }
  const [accept, reject] = ['Accept all', 'Reject all'].map((name) =>
    controls.find((control) => control.name === name),
  );
  expect(reject?.style).toEqual(accept?.style);
  expect([reject?.width, reject?.height].map(Math.round as never)).toEqual(
    [accept?.width, accept?.height].map(Math.round as never),
  );
}

const ELEMENTS = ['candor-banner', 'candor-placeholder', 'candor-preferences'] as const;

/** The three elements on a page with this style sheet. */
async function lookAt(css: string): Promise<readonly Look[]> {
  shop.put(
    '/',
    `<!doctype html><html lang="en"><head><title>Shop</title>${SHOP_TAG}<style>${css}</style></head>
    <body><main><h1>Shop</h1>${SHOP_EMBED}</main><p style="height: 900px">Text</p></body></html>`,
  );
  const page = await shop.visit({ context: { reducedMotion: 'reduce' } });
  const looks: Look[] = [];
  for (const tag of ELEMENTS) {
    if (tag === 'candor-preferences') await page.evaluate('candor.open()');
    await page.waitForFunction(`look.isSettled('${tag}')`);
    looks.push(await look(page, tag));
  }
  return looks;
}

let plain: readonly Look[];
test('a page without styles: all of it is usable', async () => {
  plain = await lookAt('');
  for (const each of plain) expectUsable(each);
});

test.each(Object.keys(SHEETS))('%s: nothing looks different', async (what) => {
  const looks = await lookAt(SHEETS[what]!);
  for (const [index, each] of looks.entries()) {
    expectUsable(each);
    expect(rounded(each), ELEMENTS[index]).toEqual(rounded(plain[index]!));
  }
});

test.each(['zoom: 2', 'zoom: 0.8; direction: rtl'])(
  'a page with %s: all of it is usable',
  async (css) => {
    for (const each of await lookAt(`html { ${css} }`)) expectUsable(each);
  },
);

test('the highest z-index there is: the banner, and then the preferences, lie above it', async () => {
  shop.put(
    '/',
    `<!doctype html><html lang="en"><head><title>Shop</title>${SHOP_TAG}</head><body style="transform: scale(1)">
    <div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff">over</div><script>
    addEventListener('load', () => document.documentElement.insertAdjacentHTML('beforeend', '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff">last</div>'))</script></body></html>`,
  );
  const page = await shop.visit({ context: { reducedMotion: 'reduce' } });
  await page.waitForFunction("look.isSettled('candor-banner')");
  expectUsable(await look(page, 'candor-banner'));
  await page.evaluate('candor.open()');
  await page.waitForFunction("look.isSettled('candor-preferences')");
  expectUsable(await look(page, 'candor-preferences'));
});
