// Prints what the guard costs the site's own scripts: 1,000 insertions and 1,000 requests in a page whose visitor has decided nothing (guard on),
// against the same page whose visitor has granted everything (guard off). Both run in turn, in one browser, and the medians are compared:
// only their ratio means anything on another machine.
//   pnpm bench:gate [--rounds 15]
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

import { catalog } from '@candor/catalog';
import { compile } from '@candor/compiler';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

import { BROWSER_FLAGS, findBrowser } from '../../.dev/find-browser.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, help: { type: 'boolean', short: 'h' } },
});
const rounds = Number(values.rounds);
if (values.help || !(rounds > 0)) {
  console.log(
    'pnpm bench:gate [--rounds 15]   cost of the guard per 1,000 insertions and requests',
  );
  process.exit(values.help ? 0 : 2);
}

const seed = new URL('../../seeds/altoros/', import.meta.url);
const read = (name) => ({ name, text: readFileSync(new URL(name, seed), 'utf8') });
const { artifacts, plan } = compile({
  config: read('candor.config.json'),
  policy: read('policy.md'),
  catalog,
});
const files = new Map(artifacts.map(({ path, content }) => [`/${path}`, content]));

/** What a page of the site does a thousand times; each resolves when it is done. */
const WORK = {
  'insertions (createElement, append)': () => {
    const list = document.createElement('ul');
    document.body.append(list);
    for (let index = 0; index < 1000; index += 1) {
      const item = document.createElement('li');
      item.className = 'item';
      item.textContent = `Item ${index}`;
      list.append(item);
    }
    list.remove();
  },
  'insertions of images (src, setAttribute)': () => {
    const list = document.createElement('div');
    for (let index = 0; index < 1000; index += 1) {
      const image = document.createElement('img');
      image.setAttribute('alt', '');
      image.src = 'data:,';
      list.append(image);
    }
    document.body.append(list);
    list.remove();
  },
  'insertions of markup (innerHTML, 10 elements each)': () => {
    const box = document.createElement('div');
    document.body.append(box);
    const html = '<p class="a">Text <a href="/b">link</a></p>'.repeat(5);
    for (let index = 0; index < 1000; index += 1) box.innerHTML = html;
    box.remove();
  },
  'requests (fetch)': async () => {
    for (let index = 0; index < 1000; index += 50)
      await Promise.all(Array.from({ length: 50 }, () => fetch('/empty').then((r) => r.text())));
  },
  'calls of fetch that are given up at once': async () => {
    const signal = AbortSignal.abort();
    for (let index = 0; index < 1000; index += 1) fetch('/empty', { signal }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve));
  },
};

const server = createServer((request, response) => {
  const content = files.get(request.url);
  const type = content === undefined ? 'text/html' : 'text/javascript';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
  if (request.url === '/empty') response.end();
  else
    response.end(
      content ??
        '<!doctype html><html lang="en"><head><script src="/consent.js"></script></head><body><p>Text</p>',
    );
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });

try {
  const [on, off] = [await openPage(false), await openPage(true)];
  console.log(`Guard on against off, ${rounds} rounds each, medians in ms per 1,000:`);
  for (const [what, work] of Object.entries(WORK)) {
    const times = { on: [], off: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const [one, other] = [await measure(on, work), await measure(off, work)];
      // The first round warms both up.
      if (round > 0) {
        times.on.push(one);
        times.off.push(other);
      }
    }
    const [with_, without] = [median(times.on), median(times.off)];
    console.log(
      `  ${what}: ${with_.toFixed(1)} against ${without.toFixed(1)}, ${(with_ - without).toFixed(1)} more, ratio ${(with_ / without).toFixed(2)}`,
    );
  }
} finally {
  await browser.close();
  server.close();
}

async function openPage(isGranted) {
  const context = await browser.newContext();
  if (isGranted) {
    const codes = plan.services.map(({ code }) => code).join('');
    const value = `1.${Math.floor(Date.now() / 1000).toString(36)}.accept-all..${codes}.`;
    await context.addCookies([{ name: 'candor', value, url: origin }]);
  }
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForLoadState('networkidle');
  const isGuarded = await page.evaluate(
    () => window.candor.state.categories.marketing !== 'granted',
  );
  if (isGuarded === isGranted) throw new Error('The page is not in the state to be measured.');
  return page;
}

function measure(page, work) {
  return page.evaluate(`(async () => {
    const start = performance.now();
    await (${String(work)})();
    return performance.now() - start;
  })()`);
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
