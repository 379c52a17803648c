import type { CandorApi } from '@candor/model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type * as Fairness from '../../packages/banner/fairness/index.ts';
import { openFairShop, type FairShop } from './support/open-fair-shop.ts';
import { settle } from './support/settle.ts';

/**
 * The rules of `@candor/banner/fairness` that need the gate: on a compiled site, in a browser, with its real keys and clicks, and with vendors that count
 * their requests. The others are tested beside their code.
 */
declare const fairness: typeof Fairness;
declare const candor: CandorApi;

let shop: FairShop;
beforeAll(async () => {
  shop = await openFairShop();
});
afterAll(() => shop?.close());
beforeEach(() => shop.network.clear());

const requested = (): string[] =>
  [...new Set(shop.network.vendorRequests.flatMap(({ services }) => services))].sort();

/** What the control and the panel are called when they have the focus: parts, or the reopen control. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (active?.matches('[data-candor-open]')) return 'reopen';
    return active?.shadowRoot?.activeElement?.getAttribute('part') ?? '';
  });

/** Presses Tab until a control has the focus, then Enter, by keyboard alone. Returns how many keys that took. */
async function press(page: Page, control: string): Promise<number> {
  let keys = 0;
  while ((await focused(page)) !== control) {
    if (++keys > 60) throw new Error(`Tab does not reach ${control}.`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  return keys + 1;
}

/** By way of the control that opens the choices. */
async function pressLater(page: Page, answer: string): Promise<number> {
  const keys = await press(page, 'reopen');
  await page.locator('candor-preferences dialog[open]').waitFor();
  return keys + (await press(page, answer));
}

const methodOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => (await candor.ready) && candor.state.method);

test('F06: by keyboard alone, refusing is as short as agreeing, and withdrawing as agreeing later', async () => {
  const visitor = await shop.newVisitor();
  const first = await shop.visit(visitor);
  await first.locator('candor-banner [part~=card]').waitFor();
  const accept = await press(first, 'answer accept');
  await expect.poll(() => methodOf(first)).toBe('accept-all');
  const again = await shop.visit(visitor);
  const withdraw = await pressLater(again, 'answer reject');
  await settle(again);
  expect(await methodOf(again)).toBe('reject-all');
  const other = await shop.newVisitor();
  const second = await shop.visit(other);
  await second.locator('candor-banner [part~=card]').waitFor();
  const reject = await press(second, 'answer reject');
  await expect.poll(() => methodOf(second)).toBe('reject-all');
  const later = await shop.visit(other);
  const acceptLater = await pressLater(later, 'answer accept');
  await expect.poll(() => methodOf(later)).toBe('accept-all');
  await settle(later);
  const steps = { banner: { accept, reject }, later: { accept: acceptLater, withdraw } };
  expect(
    await later.evaluate((keys) => fairness.useEqualSteps({ unit: 'keys', ...keys }), steps),
  ).toEqual([]);
  // Every figure: a change of the tab order is a change of what a decision costs.
  expect(steps).toEqual({ banner: { accept: 4, reject: 3 }, later: { accept: 11, withdraw: 10 } });
  await visitor.close();
  await other.close();
});

test('F06: in clicks too, counted by the page', async () => {
  const visitor = await shop.newVisitor();
  const clicksOf = async (page: Page, ...controls: string[]): Promise<number> => {
    const counter = await page.evaluateHandle(() => fairness.countSteps());
    for (const control of controls.slice(0, -1)) await page.locator(control).click();
    const last = page.locator(controls.at(-1)!);
    await last.waitFor();
    // The last click may load the page anew, and the counter with it.
    const before = await counter.evaluate((each) => each.clicks());
    await last.click();
    return before + 1;
  };
  const page = await shop.visit(visitor);
  const reject = await clicksOf(page, 'candor-banner [part~=reject]');
  const acceptLater = await clicksOf(
    page,
    '[data-candor-open]',
    'candor-preferences [part~=accept]',
  );
  await settle(page);
  const withdraw = await clicksOf(page, '[data-candor-open]', 'candor-preferences [part~=reject]');
  await settle(page);
  const other = await shop.newVisitor();
  const asked = await shop.visit(other);
  const accept = await clicksOf(asked, 'candor-banner [part~=accept]');
  // What is granted comes after the answer, and is not to reach the next test.
  await settle(asked);
  const steps = { banner: { accept, reject }, later: { accept: acceptLater, withdraw } };
  expect(
    await page.evaluate((clicks) => fairness.useEqualSteps({ unit: 'clicks', ...clicks }), steps),
  ).toEqual([]);
  expect(steps).toEqual({ banner: { accept: 1, reject: 1 }, later: { accept: 2, withdraw: 2 } });
  await visitor.close();
  await other.close();
});

test('F09, L03: the page is in use before the choice, nothing but an answer grants, and nothing is gone after Reject', async () => {
  const visitor = await shop.newVisitor();
  const page = await shop.visit(visitor);
  await settle(page);
  const check = (): Promise<unknown> =>
    page.evaluate(() => {
      const layer = fairness.findCandorLayer('candor-banner');
      return fairness.noWall(layer ? { layer } : {});
    });
  expect(await check()).toEqual([]);
  await page.mouse.wheel(0, 800);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  const readStored = (): Promise<unknown> =>
    page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  const stored = await readStored();
  await page.mouse.click(300, 200);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.waitForTimeout(300);
  expect(await readStored()).toEqual(stored);
  const granted = (): Promise<unknown> =>
    page.evaluate(() =>
      fairness.noConsentByConduct({
        granted: () =>
          Object.keys(candor.state.services).filter(
            (id) => candor.state.services[id] === 'granted',
          ),
      }),
    );
  expect(await granted()).toEqual([]);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('link', { name: 'Second' }).click();
  await settle(page);
  expect([await methodOf(page), requested()]).toEqual([undefined, []]);
  const textBefore = await page.evaluate(() =>
    fairness.readPageText(fairness.findCandorLayer('candor-banner')),
  );
  await page.locator('candor-banner [part~=reject]').click();
  await page.locator('candor-banner').waitFor({ state: 'detached' });
  expect(await page.evaluate((text) => fairness.noWall({ textBefore: text }), textBefore)).toEqual(
    [],
  );
  await visitor.close();
});

test('C01: on every page, asked and answered, one activation opens the choices', async () => {
  const visitor = await shop.newVisitor();
  for (const path of ['/', '/second.html', '/changed.html']) {
    const page = await shop.visit(visitor, path);
    if (path === '/second.html') await page.locator('candor-banner [part~=accept]').click();
    const findings = await page.evaluate(() =>
      fairness.useReopenControl({
        control: document.querySelector<HTMLElement>('[data-candor-open]'),
        isOpen: () => fairness.findCandorLayer('candor-preferences') !== undefined,
      }),
    );
    expect(findings, path).toEqual([]);
  }
  await visitor.close();
});

test('C02: after a withdrawal nothing is granted, stored or asked for', async () => {
  const visitor = await shop.newVisitor();
  const page = await shop.visit(visitor);
  await page.locator('candor-banner [part~=accept]').click();
  await settle(page);
  expect(requested()).toEqual(['hotjar', 'meta-pixel']);
  const check = (): Promise<readonly Fairness.Finding[]> =>
    page.evaluate(() =>
      fairness.useEffectiveWithdrawal({
        services: ['hotjar', 'meta-pixel'],
        granted: () =>
          Object.keys(candor.state.services).filter(
            (id) => candor.state.services[id] === 'granted',
          ),
        storage: ['_hj*', '_fbp', '_fbc'],
        hosts: ['hotjar.com', 'facebook.net', 'facebook.com'],
      }),
    );
  const before = (await check()).map(({ message }) => message).join('\n');
  for (const part of ['“hotjar” is still granted', 'cookie:_fbp is', 'asked static.hotjar.com'])
    expect(before).toContain(part);
  await page.locator('[data-candor-open]').click();
  await page.locator('candor-preferences [part~=reject]').click();
  await settle(page);
  shop.network.clear();
  await page.reload();
  await settle(page);
  expect([await check(), requested()]).toEqual([[], []]);
  await visitor.close();
});

test('C05: when a service is added it alone is asked for, and the earlier decisions stand', async () => {
  const visitor = await shop.newVisitor();
  const first = await shop.visit(visitor);
  await first.locator('candor-banner [part~=accept]').click();
  await settle(first);
  const ask = async (path: string, fresh: string[]): Promise<[Page, unknown]> => {
    const page = await shop.visit(visitor, path);
    await settle(page);
    const change = { fresh, decided: ['Hotjar', 'Meta Pixel'] };
    const findings = await page.evaluate(
      (facts) => fairness.noRepeatedQuestion(fairness.findCandorLayer('candor-banner'), facts),
      change,
    );
    return [page, findings];
  };
  expect((await ask('/second.html', []))[1]).toEqual([]);
  const [page, findings] = await ask('/changed.html', ['X Ads']);
  expect(findings).toEqual([]);
  const told = await page.evaluate(() =>
    fairness.useFirstLayerFacts(fairness.findCandorLayer('candor-banner')!, {
      controller: 'Shop Ltd',
      purposes: ['advertising'],
      services: ['X Ads'],
      policyUrl: '/privacy',
    }),
  );
  expect(told).toEqual([]);
  await page.locator('candor-banner [part~=reject]').click();
  await page.locator('candor-banner').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => candor.state.services)).toMatchObject({
    hotjar: 'granted',
    'meta-pixel': 'granted',
    'x-ads': 'denied',
  });
  await visitor.close();
});

test('C07: after Reject there is one cookie, and two visitors have the same but for the time', async () => {
  const visitors = await Promise.all([shop.newVisitor(), shop.newVisitor()]);
  const pages = await Promise.all(visitors.map((visitor) => shop.visit(visitor)));
  for (const page of pages) {
    await page.locator('candor-banner [part~=reject]').click();
    await page.locator('candor-banner').waitFor({ state: 'detached' });
    await page.waitForTimeout(1100);
  }
  const [cookie, other] = await Promise.all(
    visitors.map(async (visitor) => {
      const cookies = await visitor.cookies();
      expect(cookies.map(({ name, domain }) => [name, domain])).toEqual([
        ['candor', 'www.shop.test'],
      ]);
      return cookies[0]!.value;
    }),
  );
  expect(cookie).not.toBe(other);
  expect(
    await pages[0]!.evaluate(
      (value) => fairness.useOneOwnCookie({ name: 'candor', other: value }),
      other!,
    ),
  ).toEqual([]);
  await Promise.all(visitors.map((visitor) => visitor.close()));
});

const CALIFORNIA = { region: 'US-CA', gpc: true };
const checkSignal = (page: Page): Promise<readonly Fairness.Finding[]> =>
  page.evaluate(() =>
    fairness.usePrivacySignal({
      services: ['meta-pixel'],
      granted: () =>
        Object.keys(candor.state.services).filter((id) => candor.state.services[id] === 'granted'),
      hosts: ['facebook.net', 'facebook.com'],
    }),
  );

test('U01: the signal is honoured before the first tag, and stays so when everything else is accepted', async () => {
  const control = await shop.newVisitor({ region: 'US-CA' });
  await settle(await shop.visit(control));
  expect(requested(), 'without the signal').toEqual(['hotjar', 'meta-pixel']);
  await control.close();
  shop.network.clear();
  const visitor = await shop.newVisitor(CALIFORNIA);
  const page = await shop.visit(visitor);
  await settle(page);
  expect([await checkSignal(page), requested()]).toEqual([[], ['hotjar']]);
  await page.locator('[data-candor-open]').click();
  await page.locator('candor-preferences [part~=accept]').click();
  await settle(page);
  expect([await methodOf(page), await checkSignal(page)]).toEqual(['accept-all', []]);
  await page.reload();
  await settle(page);
  expect([await checkSignal(page), requested()]).toEqual([[], ['hotjar']]);
  await visitor.close();
});

test('U02: every page says that the signal was honoured, and the switches of marketing are off', async () => {
  const visitor = await shop.newVisitor(CALIFORNIA);
  for (const path of ['/', '/second.html']) {
    const page = await shop.visit(visitor, path);
    const notice = { notice: 'Opt-Out Request Honored', denied: ['Marketing', 'Meta Pixel'] };
    expect(await page.evaluate((words) => fairness.useSignalNotice(words), notice)).toEqual([]);
    await page.locator('[data-candor-open]').click();
    await page.locator('candor-preferences dialog[open]').waitFor();
    const findings = await page.evaluate((words) => {
      const layer = fairness.findCandorLayer('candor-preferences')!;
      // Statistics are on, and seen to be: a check that sees no switch would find nothing.
      const control = fairness.useSignalNotice({ ...words, layer, denied: ['Statistics'] });
      return [fairness.useSignalNotice({ ...words, layer }), control.length];
    }, notice);
    expect(findings).toEqual([[], 1]);
  }
  await visitor.close();
});

test('U03: every page has the link, without a banner and without the signal', async () => {
  const visitor = await shop.newVisitor({ region: 'US-CA' });
  for (const path of ['/', '/second.html']) {
    const page = await shop.visit(visitor, path);
    expect(await page.locator('candor-banner').count()).toBe(0);
    const findings = await page.evaluate(() =>
      fairness.useOptOutLink({
        isOpen: () => fairness.findCandorLayer('candor-preferences') !== undefined,
      }),
    );
    expect(findings, path).toEqual([]);
  }
  await visitor.close();
});

test('U04: the site says where machines look for it that it obeys the signal', async () => {
  const visitor = await shop.newVisitor();
  const page = await shop.visit(visitor);
  const check = async (): Promise<unknown> =>
    page.evaluate(async () => fairness.useSignalFile(await fairness.readSignalFile()));
  expect(await check()).toEqual([]);
  await page.route('**/.well-known/gpc.json', (route) => route.fulfill({ status: 404 }));
  expect(await check()).toMatchObject([{ rule: 'U04' }]);
  await visitor.close();
});

test('U05: twelve months after an opt-out nobody is asked again, and no new service acts', async () => {
  const visitor = await shop.newVisitor({ region: 'US-CA' });
  const first = await shop.visit(visitor);
  await first.locator('[data-candor-open]').click();
  await first.locator('candor-preferences [part~=reject]').click();
  await settle(first);
  expect(await methodOf(first)).toBe('reject-all');
  const [cookie] = (await visitor.cookies()).filter(({ name }) => name === 'candor');
  const objectedAt = Date.now() - 364 * 86_400_000;
  const value = cookie!.value.replace(/^1\.\w+/, `1.${Math.floor(objectedAt / 1000).toString(36)}`);
  await visitor.addCookies([{ ...cookie!, value }]);
  shop.network.clear();
  // X Ads has been added there.
  const page = await shop.visit(visitor, '/changed.html');
  await settle(page);
  const findings = await page.evaluate(
    (at) =>
      fairness.noOptInPrompt(fairness.findCandorLayer('candor-banner'), {
        objectedAt: at,
        services: ['meta-pixel', 'x-ads'],
        granted: () =>
          Object.keys(candor.state.services).filter(
            (id) => candor.state.services[id] === 'granted',
          ),
      }),
    objectedAt,
  );
  expect([findings, requested()]).toEqual([[], []]);
  await visitor.close();
});
