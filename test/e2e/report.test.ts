import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { catalog } from '@candor/catalog';
import { compile } from '@candor/compiler';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { root } from './support/companies.ts';
import { launchBrowser } from './support/launch-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Pictures for people to look at; git ignores the folder. */
const PICTURES = join(root, '.cache/report');

let browser: Browser;
let folder: string;
const pages: Page[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'candor-report-'));
  await mkdir(PICTURES, { recursive: true });
});

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Compiles a policy and returns the address of its report on disk. */
async function writeReport(name: string, config: string, policy: string): Promise<string> {
  const { artifacts, diagnostics } = compile({
    config: { name: 'candor.config.json', text: config },
    policy: { name: 'policy.md', text: policy },
    catalog,
  });
  const report = artifacts.find(({ path }) => path === 'report.html');
  if (report === undefined) throw new Error(JSON.stringify(diagnostics));
  const path = join(folder, `${name}.html`);
  await writeFile(path, report.content);
  return pathToFileURL(path).href;
}

const seed = (file: string): string => readFileSync(join(root, 'seeds/altoros', file), 'utf8');
const altoros = (): Promise<string> =>
  writeReport('altoros', seed('candor.config.json'), seed('policy.md'));

interface OpenPage {
  readonly page: Page;
  /** What went wrong, and every request beside the page's own. */
  readonly trouble: readonly string[];
}

async function openReport(url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  pages.push(page);
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) trouble.push(request.url());
  });
  await page.goto(url);
  return { page, trouble };
}

async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (tags) => {
    const { violations: found } = await (
      window as unknown as { axe: typeof import('axe-core') }
    ).axe.run(document, { runOnly: tags });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, AXE_TAGS);
}

const chip = (page: Page, name: string): Locator =>
  page.locator('.chip', { hasText: name }).locator('input');
const currentCard = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.card.is-current')?.id ?? null);
const shownDecisions = (page: Page): Promise<number> =>
  page.locator('.card[data-group]:visible').count();

describe('the evidence report', () => {
  test('opens from disk without a request, an error or a breach of its own policy', async () => {
    const { page, trouble } = await openReport(await altoros());
    expect(await page.evaluate(() => document.documentElement.className)).toBe('js');
    await page.keyboard.press('j');
    await page.locator('mark').first().click();
    await page.getByText('Filter', { exact: true }).click();
    expect(trouble).toEqual([]);
  });

  test('refuses a script and a style that a policy would bring in', async () => {
    const { page, trouble } = await openReport(await altoros());
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const image = new Image();
      image.src = 'https://example.com/pixel.gif';
      await new Promise((resolve) => image.addEventListener('error', resolve));
      return 'ran' in window;
    });
    expect(ran).toBe(false);
    expect(trouble.filter((line) => line.includes('Content Security Policy')).length).toBe(2);
  });

  test('highlights the words that each card quotes, at the place that it leads to', async () => {
    const { page } = await openReport(await altoros());
    const places = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.quotes a.line')].map((link) => {
        const id = link.hash.slice(1);
        const words = [...document.querySelectorAll<HTMLElement>('[data-places]')].filter(
          ({ dataset }) => dataset['places']?.split(' ').includes(id),
        );
        return {
          quote: link.parentElement?.querySelector('q')?.textContent ?? '',
          words: words.map(({ textContent }) => textContent).join(''),
          isPlace: document.getElementById(id) !== null,
        };
      }),
    );
    expect(places.length).toBeGreaterThan(60);
    for (const { quote, words, isPlace } of places) {
      expect(isPlace).toBe(true);
      if (quote.endsWith('…')) expect(words.startsWith(quote.slice(0, -1))).toBe(true);
      else expect(words).toBe(quote);
    }
  });

  test('is walked by keys: next, previous, to the place, reviewed, search, filter, help', async () => {
    const { page } = await openReport(await altoros());
    await page.keyboard.press('j');
    const first = await currentCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
    expect(new URL(page.url()).hash).toBe(`#${first}`);
    await page.keyboard.press('ArrowDown');
    expect(await currentCard(page)).not.toBe(first);
    await page.keyboard.press('k');
    expect(await currentCard(page)).toBe(first);

    await page.keyboard.press('Enter');
    const at = await page.evaluate(() => {
      const words = document.activeElement;
      const { top } = words?.getBoundingClientRect() ?? { top: -1 };
      return { tag: words?.tagName, isInView: top > 0 && top < innerHeight };
    });
    expect(at).toEqual({ tag: 'MARK', isInView: true });

    await page.keyboard.press('r');
    expect(await page.locator(`[id="${first}"] [data-review]`).isChecked()).toBe(true);

    await page.keyboard.press('/');
    await page.keyboard.type('doubleclick');
    const found = await shownDecisions(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(10);
    await page.keyboard.press('Escape');
    expect(await shownDecisions(page)).toBe(46);
    await page.keyboard.press('Escape');

    await page.keyboard.press('f');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await shownDecisions(page)).toBe(3);
    expect(await page.getByRole('status').textContent()).toBe('3 of 46 decisions shown');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForFunction(() => document.querySelector('.card[data-group][hidden]') === null);

    await page.keyboard.press('?');
    expect(await page.getByRole('dialog', { name: 'Keyboard' }).isVisible()).toBe(true);
    await page.keyboard.press('j');
    expect(await currentCard(page)).toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  test('gives single keys back to who needs them', async () => {
    const { page } = await openReport(await altoros());
    await page.keyboard.press('?');
    await page.getByLabel('Single keys work').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await currentCard(page)).toBeNull();
  });

  test('leads from marked words to their cards and back, and takes colour from what is filtered out', async () => {
    const { page } = await openReport(await altoros());
    const shared = page.locator('mark[data-places*=" "]').first();
    await shared.click();
    const first = await currentCard(page);
    await shared.click();
    const second = await currentCard(page);
    expect(first).not.toBeNull();
    expect(second).not.toBe(first);
    expect(await shared.getAttribute('class')).toContain('is-current');

    await page.locator(`[id="${second}"] a.line`).first().click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MARK');

    await page.getByText('Filter', { exact: true }).click();
    await chip(page, 'Office only').check();
    expect(await shared.getAttribute('class')).toContain('is-off');
  });

  test('opens at the decision that its address names, and remembers what was reviewed', async () => {
    const url = await altoros();
    const { page } = await openReport(`${url}#d-hotjar`);
    expect(await currentCard(page)).toBe('d-hotjar');
    await page.locator('#d-hotjar [data-review]').check();
    await page.reload();
    expect(await page.locator('#d-hotjar [data-review]').isChecked()).toBe(true);
    expect(await page.locator('[data-out="reviewed"]').textContent()).toBe('1 of 46 reviewed');
  });

  test('works where the browser keeps nothing for files', async () => {
    const { page, trouble } = await openReport('about:blank');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    await page.goto(await altoros());
    await page.locator('[data-review]').first().check();
    expect(await page.locator('[data-out="reviewed"]').textContent()).toBe('1 of 46 reviewed');
    expect(trouble.filter((line) => !line.startsWith('file:'))).toEqual([]);
  });

  test('reads as a document without script, tools hidden and links at work', async () => {
    const { page } = await openReport(await altoros(), { javaScriptEnabled: false });
    expect(await page.locator('.tools').isVisible()).toBe(false);
    expect(await page.locator('.views').isVisible()).toBe(false);
    expect(await page.locator('.card').count()).toBeGreaterThan(46);
    await page.locator('#d-hotjar a.line').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#p\d+-1$/);
  });
});

describe.each([
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const)('the evidence report at %i pixels, %s', (width, colorScheme) => {
  test('has no violation that axe finds, in any state, and never scrolls sideways', async () => {
    const { page } = await openReport(await altoros(), {
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme,
      bypassCSP: true,
    });
    await page.evaluate(axe);
    const look = async (state: string): Promise<void> => {
      expect([state, await violations(page)]).toEqual([state, []]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([state, overflow]).toEqual([state, 0]);
      await page.screenshot({ path: join(PICTURES, `${width}-${colorScheme}-${state}.png`) });
    };
    await look('decisions');
    if (width === 390) {
      await page.getByRole('navigation').getByRole('link', { name: 'Policy' }).click();
      await look('policy');
    }
    await page.locator('mark').nth(3).click();
    await look('selected');
    await page.locator('.facts summary:visible').first().click();
    await page.getByText('Filter', { exact: true }).click();
    await look('filters');
    await chip(page, 'Marketing').check();
    await look('filtered');
    await page.locator('html').press('?');
    await look('help');
  }, 180_000);
});

test('the evidence report is printed in full, in light colours, with numbers and lines to sign on', async () => {
  const { page } = await openReport(await altoros(), { colorScheme: 'dark' });
  await page.keyboard.press('/');
  await page.keyboard.type('hotjar');
  expect(await shownDecisions(page)).toBeLessThan(10);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
  expect(await shownDecisions(page)).toBe(46);
  expect(await page.locator('.tools').isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Signature' }).isVisible()).toBe(true);
  expect(await page.locator('.note:visible').count()).toBe(await page.locator('.note').count());
  const hidden = await page.evaluate(
    () =>
      [...document.querySelectorAll('.storage, .policy .text p')].filter(
        (element) => !element.checkVisibility() && element.closest('.chrome') === null,
      ).length,
  );
  expect(hidden).toBe(0);
  await page.pdf({ path: join(PICTURES, 'altoros.pdf'), format: 'A4' });
});

test('a report on five megabytes of policy opens and answers keys', async () => {
  const sentence = 'Our website uses Hotjar to record what visitors do on the pages of our site. ';
  const paragraph = `${'We protect what you tell us, and say here how we do that. '.repeat(10)}\n\n`;
  const policy = `# Privacy\n\n${sentence}\n\n${paragraph.repeat(8_600)}${sentence}\n`;
  expect(policy.length).toBeGreaterThan(5_000_000);
  const url = await writeReport('long', '{ "policy": "policy.md" }', policy);
  const { page, trouble } = await openReport(url);
  await page.keyboard.press('/');
  await page.keyboard.type('hotjar');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const isInView = await page.evaluate(() => {
    const { top } = document.activeElement?.getBoundingClientRect() ?? { top: -1 };
    return document.activeElement?.tagName === 'MARK' && top > 0 && top < innerHeight;
  });
  expect(isInView).toBe(true);
  expect(trouble).toEqual([]);
});
