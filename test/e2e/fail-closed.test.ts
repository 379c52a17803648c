import { catalog } from '@candor/catalog';
import type { CandorApi } from '@candor/model';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openSite, type Site } from './support/open-site.ts';
import { settle } from './support/settle.ts';

/**
 * What goes wrong in the world, on one real site: the gate stays closed, and the page stays usable. Requests are counted at the vendors.
 * Each test also shows the opposite, so that a site that requests nothing at all cannot pass.
 */
const DAY_SECONDS = 86_400;
const HOTJAR = 'https://static.hotjar.com/c/hotjar-0000000.js?sv=6';
const LINKEDIN = 'https://snap.licdn.com/li.lms-analytics/insight.min.js';
const META = 'https://connect.facebook.net/en_US/fbevents.js';
const GATE = '<script src="/candor/consent.js"></script>';

let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  site.network.clear();
  context = await newContext();
});
afterEach(() => context.close());

const newContext = () => site.browser.newContext({ ignoreHTTPSErrors: true });
const banner = (page: Page): Locator => page.locator('candor-banner section');
const held = (url: string, attributes = 'async'): string =>
  `<template data-consent="hotjar"><script ${attributes} src="${url}"></script></template>`;

/** Runs a decision of the page's own and waits for what follows. */
async function decide(page: Page, code: (gate: CandorApi) => unknown): Promise<void> {
  await page.evaluate(`(${String(code)})(window.candor)`);
  await settle(page);
}

const servicesOf = (...categories: readonly string[]) =>
  site.plan.services.filter(({ category }) => categories.includes(category));
const idsOf = (...categories: readonly string[]): string[] =>
  servicesOf(...categories)
    .map(({ id }) => id)
    .sort();
const codesOf = (...categories: readonly string[]): string =>
  servicesOf(...categories)
    .map(({ code }) => code)
    .join('');

function acceptedAll(daysAgo = 1): string {
  const time = Math.floor(Date.now() / 1000 - daysAgo * DAY_SECONDS).toString(36);
  return `1.${time}.accept-all.analytics~marketing.${codesOf('analytics', 'marketing')}.`;
}

async function store(value: string, on: BrowserContext = context): Promise<void> {
  await on.addCookies([{ name: 'candor', value, domain: site.host, path: '/', secure: true }]);
}

/** Names of first-party cookies but the gate's own. */
async function cookieNames(): Promise<string[]> {
  const cookies = await context.cookies();
  return cookies
    .filter(({ domain, name }) => domain.endsWith('altexsoft.test') && name !== 'candor')
    .map(({ name }) => name)
    .sort();
}

describe('a stored decision', () => {
  const ODD: Readonly<Record<string, (valid: string) => string>> = {
    'without its last dot': (valid) => valid.slice(0, -1),
    'cut in a code': (valid) => valid.slice(0, -3),
    'cut in a code, with its last dot': (valid) => `${valid.slice(0, -3)}.`,
    'with codes of others': (valid) => valid.replace(/[^.]+\.$/, 'zzzzyyyyxxxx.'),
    'with 900 codes of others': (valid) => valid.replace(/[^.]+\.$/, `${'zzzz'.repeat(900)}.`),
    'in capitals': (valid) => valid.toUpperCase(),
    'percent-encoded': (valid) => valid.replaceAll('.', '%2E'),
    'in quotes': (valid) => `"${valid}"`,
    'with a space between codes': (valid) => valid.replace(/.{4}\.$/, ' $&'),
    'of another version': (valid) => valid.replace('1.', '2.'),
    'with a method of no gate': (valid) => valid.replace('accept-all', 'accept'),
    'without a date': (valid) => valid.replace(/^1\.\w+/, '1.'),
    'with a date before all time': (valid) => valid.replace(/^1\./, '1.-'),
    'of the far future': () => acceptedAll(-site.plan.consentDays - 1),
    'that has expired': () => acceptedAll(site.plan.consentDays + 0.01),
    'that is a word': () => 'true',
    'that is JSON': () => '%7B%22analytics%22%3Atrue%2C%22marketing%22%3Atrue%7D',
    'that is empty': () => '',
  };

  test('that is right opens what it grants; a code that stands twice grants once', async () => {
    const codes = codesOf('analytics', 'marketing');
    await store(acceptedAll(site.plan.consentDays - 0.01).replace(codes, codes + codes));
    const page = await site.visit(context);
    expect(site.requested()).toEqual(idsOf('analytics', 'marketing'));
    expect([site.countOf(HOTJAR), await banner(page).count()]).toEqual([1, 0]);
  });

  test('that is odd opens nothing, and the visitor is asked', async () => {
    const asked = await Promise.all(
      Object.entries(ODD).map(async ([what, change]) => {
        const own = await newContext();
        const errors: string[] = [];
        own.on('weberror', (error) => errors.push(error.error().message));
        await store(change(acceptedAll()), own);
        const page = await site.visit(own);
        await banner(page).waitFor();
        const ran: unknown = await page.evaluate('window.__ran');
        await own.close();
        return [what, errors, ran];
      }),
    );
    expect(asked).toEqual(Object.keys(ODD).map((what) => [what, [], undefined]));
    expect(site.requested()).toEqual([]);
  });

  test('that both grants and denies is a denial', async () => {
    await store(acceptedAll() + codesOf('analytics'));
    await site.visit(context);
    expect(site.requested()).toEqual(idsOf('marketing'));
  });

  test('of an earlier plan stands for what it named, and asks for what is new alone', async () => {
    await store(acceptedAll());
    const head = `<script src="/changed/consent.js"></script>${held(HOTJAR)}${held(META).replace('hotjar', 'meta-pixel')}`;
    const page = await site.visitOwn(context, 'changed.html', head);
    expect([site.countOf(HOTJAR), site.countOf(META)]).toEqual([1, 0]);
    const text = await banner(page).innerText();
    expect([text.includes('Meta Pixel'), text.includes('Hotjar')]).toEqual([true, false]);
    await banner(page).locator('[part~=accept]').click();
    await settle(page);
    expect([site.countOf(HOTJAR), site.countOf(META)]).toEqual([1, 1]);
  });
});

describe('a part that cannot be loaded', () => {
  let page: Page;
  let errors: string[];
  beforeEach(async () => {
    page = await context.newPage();
    errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
  });

  test('the interface: the page works, and nothing is requested until it decides by itself', async () => {
    await context.route('**/consent-ui.*', (route) => route.abort());
    await page.goto(`https://${site.host}/`);
    await settle(page);
    await page.locator('[data-candor-open]').first().click();
    await page.getByRole('link', { name: 'Consulting' }).first().click();
    await page.waitForURL('**/consulting.html');
    await settle(page);
    expect([site.requested(), errors, await banner(page).count()]).toEqual([[], [], 0]);
    await decide(page, (gate) => gate.accept('hotjar'));
    expect(site.requested()).toEqual(['hotjar']);
  });

  test('the second half: nothing can be granted, and the next page that has it asks', async () => {
    await context.route('**/consent-choice.*', (route) => route.abort());
    await page.goto(`https://${site.host}/`);
    await decide(page, (gate) => gate.accept());
    expect([site.requested(), errors, await banner(page).count()]).toEqual([[], [], 0]);
    expect(await context.cookies()).toEqual([]);
    await context.unroute('**/consent-choice.*');
    await page.reload();
    await page.getByRole('button', { name: 'Accept all' }).click();
    await settle(page);
    expect(site.requested()).toContain('hotjar');
  });
});

describe('part of it granted', () => {
  test.each([
    ['one service', ['hotjar'], (gate: CandorApi) => gate.accept('hotjar')],
    ['one category', 'analytics', (gate: CandorApi) => gate.set({ analytics: true })],
  ])('%s: its vendor alone, its cookies alone', async (_what, granted, choice) => {
    const ids = typeof granted === 'string' ? idsOf(granted) : granted;
    const page = await site.visit(context);
    await decide(page, choice);
    await page.reload();
    await settle(page);
    expect(site.requested()).toEqual(ids);
    const stems = catalog.services
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ storage }) => storage.map(({ name }) => name.replace(/\*.*/, '')));
    const names = await cookieNames();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !stems.some((stem) => name.startsWith(stem)))).toEqual([]);
  });

  test('held markup of one service does not bring in another, and has it once that is granted', async () => {
    const pixel = 'https://px.ads.linkedin.com/collect';
    const head = `${GATE}${held(HOTJAR).replace('</template>', `<script async src="${LINKEDIN}"></script><img src="${pixel}"></template>`)}`;
    const page = await site.visitOwn(context, 'mixed.html', head);
    await decide(page, (gate) => gate.accept('hotjar'));
    expect(site.requested()).toEqual(['hotjar']);
    await decide(page, (gate) => gate.accept('marketing'));
    expect([HOTJAR, LINKEDIN, pixel].map((url) => site.countOf(url))).toEqual([1, 1, 1]);
  });
});

describe('Global Privacy Control', () => {
  beforeEach(() =>
    context.addInitScript(
      'Object.defineProperty(navigator, "globalPrivacyControl", {value: true})',
    ),
  );

  test('“Accept all” leaves marketing out; marketing chosen by name stands, alone', async () => {
    const page = await site.visit(context);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await settle(page);
    expect(site.requested()).toEqual(idsOf('analytics'));
    await decide(page, (gate) => gate.set({ 'linkedin-insight': true }));
    await page.reload();
    await settle(page);
    expect(site.requested()).toEqual([...idsOf('analytics'), 'linkedin-insight'].sort());
  });

  test.each([
    ['of everything', undefined],
    ['of everything, and a choice of something else', (gate: CandorApi) => gate.accept('hotjar')],
  ])('outweighs an earlier acceptance %s', async (_what, choice) => {
    const before = await newContext();
    await store(acceptedAll(), before);
    const page = await site.visit(before);
    expect(site.requested()).toContain('linkedin-insight');
    if (choice) await decide(page, choice);
    const [cookie] = (await before.cookies()).filter(({ name }) => name === 'candor');
    await before.close();
    site.network.clear();
    await store(cookie?.value ?? '');
    await site.visit(context);
    expect(site.requested()).toEqual(idsOf('analytics'));
  });
});

test('two tabs are released together, each once, and closed together', async () => {
  const [first, second] = [await site.visit(context), await site.visit(context)];
  expect(site.requested()).toEqual([]);
  await first.getByRole('button', { name: 'Accept all' }).click();
  await Promise.all([settle(first), settle(second)]);
  const counts = [HOTJAR, LINKEDIN].map((url) => site.countOf(url));
  expect([counts, await banner(second).count()]).toEqual([[2, 2], 0]);
  expect((await cookieNames()).length).toBeGreaterThan(5);
  await second.evaluate('window.isOld = true');
  site.network.clear();
  const reload = second.waitForEvent('load');
  await decide(first, (gate) => gate.withdraw());
  await reload;
  await settle(second);
  expect(await second.evaluate('[window.isOld, window.__ran]')).toEqual([undefined, undefined]);
  expect([site.requested(), await cookieNames()]).toEqual([[], []]);
});

test('withdrawal deletes a cookie wherever it was set, and nothing of the site', async () => {
  await store(acceptedAll());
  const page = await site.visitOwn(context, 'deep/page.html', `${GATE}${held(HOTJAR)}`);
  const places = ['', '; domain=altexsoft.test', `; domain=${site.host}`].flatMap((domain) =>
    ['/', '/own', '/own/', '/own/deep', '/own/deep/'].flatMap((path) =>
      ['', '; secure', '; secure; partitioned'].map((jar) => `; path=${path}${domain}${jar}`),
    ),
  );
  await page.evaluate((all) => {
    for (const name of ['_hjWide', 'own'])
      for (const place of all) document.cookie = `${name}=1${place}`;
  }, places);
  await settle(page);
  const before = await cookieNames();
  expect(before.filter((name) => name === '_hjWide').length).toBeGreaterThan(20);
  await decide(page, (gate) => gate.withdraw('hotjar'));
  expect(await cookieNames()).toEqual(before.filter((name) => name === 'own'));
});

describe('scripts', () => {
  const add = (url: string): void => {
    document.head.append(Object.assign(document.createElement('script'), { src: url }));
  };

  test('that the site’s code creates are held, released once, and let through after consent', async () => {
    const page = await site.visitOwn(context, 'created.html', GATE);
    await page.evaluate(add, HOTJAR);
    await page.evaluate(add, LINKEDIN);
    await settle(page);
    expect(site.requested()).toEqual([]);
    await decide(page, (gate) => gate.accept('hotjar'));
    expect([site.requested(), site.countOf(HOTJAR)]).toEqual([['hotjar'], 1]);
    await page.evaluate(add, `${HOTJAR}&later`);
    await page.evaluate(add, `${LINKEDIN}?later`);
    await settle(page);
    expect([site.requested(), site.countOf(`${HOTJAR}&later`)]).toEqual([['hotjar'], 1]);
  });

  test('run once a page view, also after going back, forward and through the history in place', async () => {
    const head = `${GATE}${held(HOTJAR)}<template data-consent="hotjar"><script>window.ran = (window.ran ?? 0) + 1;</script></template>`;
    const page = await site.visitOwn(context, 'history.html', head);
    const ran = (): Promise<unknown> =>
      page.evaluate('[window.ran ?? 0, (window.__ran ?? []).length]');
    expect(await ran()).toEqual([0, 0]);
    await decide(page, (gate) => gate.accept());
    await page.evaluate(() => {
      history.pushState({}, '', '?second');
      history.back();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await decide(page, (gate) => gate.accept());
    expect([await ran(), site.countOf(HOTJAR)]).toEqual([[1, 1], 1]);
    await page.goto(`https://${site.host}/privacy.html`);
    await page.goBack();
    await settle(page);
    expect(await ran()).toEqual([1, 1]);
  });

  test('that cannot be opened do not keep others closed', async () => {
    const odd = `<script type="text/plain" data-type="text/plain" data-consent="hotjar">Text</script>
      <script type="text/plain" data-type="text/typescript" data-consent="hotjar" src="/site.css"></script>`;
    const page = await site.visitOwn(context, 'odd.html', `${GATE}${odd}${held(HOTJAR)}`);
    expect(site.requested()).toEqual([]);
    await decide(page, (gate) => gate.accept('hotjar'));
    expect(site.countOf(HOTJAR)).toBe(1);
  });
});

describe('a strict Content-Security-Policy with Trusted Types', () => {
  const POLICY = `default-src 'none'; script-src 'self' 'nonce-r4nd0m'; style-src 'self'; require-trusted-types-for 'script'; trusted-types candor lit-html`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">${GATE}`;

  test('shows the banner, and releases what the policy allows', async () => {
    const inline = (name: string, attributes = ''): string =>
      `<template data-consent="hotjar"><script ${attributes}>window.${name} = true;</script></template>`;
    const parts = [
      `<template data-consent="hotjar"><iframe data-consent="hotjar" data-src="${HOTJAR}" srcdoc="x"></iframe></template>`,
      held(HOTJAR, 'nonce="r4nd0m"'),
      inline('isAllowed', 'nonce="r4nd0m"'),
      inline('isRefused'),
      held(LINKEDIN, ''),
    ];
    const page = await site.visitOwn(context, 'strict.html', head + parts.join(''));
    expect(site.requested()).toEqual([]);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await settle(page);
    expect([site.requested(), site.countOf(HOTJAR)]).toEqual([['hotjar'], 1]);
    expect(await page.evaluate('[window.isAllowed, window.isRefused]')).toEqual([true, undefined]);
    const assign = page.evaluate('document.createElement("div").innerHTML = "<b>"');
    await expect(assign).rejects.toThrow(/TrustedHTML/);
  });

  test('runs a tag that stands in the HTML only after consent', async () => {
    const tag = `<script nonce="r4nd0m" src="${HOTJAR}"></script>`;
    const page = await site.visitOwn(context, 'tag.html', head + tag);
    expect(await page.evaluate('window.__ran')).toBeUndefined();
    await decide(page, (gate) => gate.accept('hotjar'));
    expect(await page.evaluate('window.__ran')).toEqual([HOTJAR]);
  });
});

test('the integrity of the manifest is the one the browser computes', async () => {
  const tag = (hash: string | undefined): string =>
    GATE.replace('>', ` integrity="${String(hash)}">`);
  const right = await site.visitOwn(context, 'right.html', tag(site.files['consent.js']));
  expect(await right.evaluate('typeof window.candor')).toBe('object');
  const wrong = await site.visitOwn(context, 'wrong.html', tag(site.files['declaration.html']));
  expect(await wrong.evaluate('typeof window.candor')).toBe('undefined');
});
