import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchBrowser } from './support/launch-browser.ts';

const bin = fileURLToPath(new URL('../../packages/cli/bin/candor.js', import.meta.url));
const policy = fileURLToPath(new URL('../../seeds/altoros/policy.md', import.meta.url));
const CONFIG =
  '{ "policy": "policy.md", "site": { "name": "Example", "controller": "Example Ltd" } }';

let cwd = '';
let server: ChildProcess;
let address = '';
let browser: Browser | undefined;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'candor-preview-'));
  writeFileSync(join(cwd, 'policy.md'), readFileSync(policy));
  writeFileSync(join(cwd, 'candor.config.json'), CONFIG);
  server = spawn(process.execPath, [bin, 'preview', '--port', '0'], { cwd });
  address = await new Promise((resolve, reject) => {
    server.on('exit', () => reject(new Error('The preview ended before it said its address.')));
    server.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/[\d.:]+\//.exec(String(chunk))?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.kill('SIGINT');
  rmSync(cwd, { recursive: true });
});
beforeEach(async () => {
  const context = await browser?.newContext({ viewport: { width: 1360, height: 900 } });
  if (context === undefined) throw new Error('There is no browser.');
  page = await context.newPage();
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  await banner().waitFor();
  return () => context.close();
});

/** The sample page in its frame. */
const sample = (): Frame => {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The preview shows no sample page.');
  return frame;
};

/** A button of the banner: its host element has no box of its own. */
const banner = (): Locator => sample().getByRole('button', { name: 'Choose' });

const decisions = (): Promise<string[]> => page.locator('#state [data-decision]').allTextContents();

test('shows the decision, and makes and forgets one', async () => {
  expect(await decisions()).toEqual(['granted', ...Array.from({ length: 4 }, () => 'undecided')]);
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect.poll(decisions).toEqual(Array.from({ length: 5 }, () => 'granted'));
  await page.getByRole('button', { name: 'Reject all' }).click();
  await expect.poll(decisions).toEqual(['granted', ...Array.from({ length: 4 }, () => 'denied')]);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect.poll(async () => (await decisions()).at(-1)).toBe('undecided');
  await banner().waitFor();
  await page.getByRole('button', { name: 'Open settings' }).click();
  await sample().locator('candor-preferences').waitFor({ state: 'attached' });
  expect(errors).toEqual([]);
});

test('sends Global Privacy Control: Accept all leaves marketing denied', async () => {
  await page.getByRole('switch', { name: 'Global Privacy Control' }).check();
  await expect
    .poll(() => sample().evaluate(() => Reflect.get(navigator, 'globalPrivacyControl')))
    .toBe(true);
  await banner().waitFor();
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect.poll(decisions).toEqual(['granted', 'granted', 'granted', 'denied', 'granted']);
});

test('changes theme, direction, layout and width', async () => {
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'RTL' }).check();
  await page.getByRole('radio', { name: 'Dialog' }).check();
  await page.getByRole('radio', { name: '320' }).check();
  await expect.poll(() => sample().url()).toContain('layout=dialog');
  await banner().waitFor();
  const shown = await sample().evaluate(() => ({
    width: innerWidth,
    dir: document.documentElement.dir,
    scheme: getComputedStyle(document.documentElement).colorScheme,
  }));
  expect(shown).toEqual({ width: 320, dir: 'rtl', scheme: 'dark' });
  expect(errors).toEqual([]);
});

test('follows the files: an error replaces the page until it is mended', async () => {
  writeFileSync(join(cwd, 'candor.config.json'), '{ "policy": "policy.md", "bannner": {} }');
  await sample().getByText('does not compile').waitFor();
  expect(await sample().locator('pre').textContent()).toContain('> 1 | { "policy"');
  writeFileSync(join(cwd, 'candor.config.json'), CONFIG.replace('"Example"', '"Renamed"'));
  await banner().waitFor();
  expect(await page.locator('#site').textContent()).toBe('Renamed');
});
