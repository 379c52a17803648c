import type { TakeOverPlan } from '@candor/model';

import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import {
  CHOICE,
  closePages,
  decided,
  openPage,
  pause,
  PLAN,
  requests,
  until,
  vendor,
  type Page,
  type PageOptions,
} from '../test/open-page.ts';

const TAKE_OVER: TakeOverPlan = {
  c: CHOICE,
  n: 'klaro',
  d: 120,
  r: [
    ['matomo', [2], [2]],
    ['pixel', [3], [3]],
    ['analytics', [2], [2]],
    ['ads', [3], []],
  ],
};
const [ui, preferences, , guard, release] = PLAN.f;
const BODY = `<template data-consent="stats"><script src="${vendor('stats', 'held')}"></script></template>
  <template data-consent="ads"><script src="${vendor('ads', 'held')}"></script></template>`;
const DAY = 86_400_000;
const GPC = 'Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { value: true });';

function open(takeOver: Partial<TakeOverPlan> = {}, options: PageOptions = {}): Promise<Page> {
  const data = JSON.stringify({ ...TAKE_OVER, ...takeOver });
  return openPage({
    body: BODY,
    ...options,
    plan: { f: [ui, preferences, 'consent-take-over.js', guard, release], ...options.plan },
    before: `var __CANDOR_TAKE_OVER__ = ${data}; ${options.before ?? ''}`,
  });
}

const asked = async ({ window }: Page): Promise<readonly string[]> => {
  await until(() => window.mounted, 'the interface');
  return window.mounted?.[0]?.undecided ?? [];
};
const has = (name: string) => document.cookie.includes(`${name}=`);
const klaro = (answers: object) => {
  document.cookie = `klaro=${encodeURIComponent(JSON.stringify(answers))}; path=/`;
};

describe('a decision in an earlier banner', () => {
  afterEach(closePages);

  it('is taken over once, and only what is left is asked for', async () => {
    klaro({ matomo: true, pixel: false });
    const page = await open();
    equal(await asked(page), ['chat', 'video']);
    const { services, method, decidedAt } = page.window.candor.state;
    equal([services, method], [{ candor: 'granted', stats: 'granted', ads: 'denied' }, 'choose']);
    equal(Math.round((Date.now() / 1000 - (decidedAt ?? 0)) / 86_400), 120);
    await until(() => requests(page).length, 'the held script');
    equal(requests(page), ['stats?held']);
    equal([has('klaro'), has('candor')], [false, true]);
    equal(
      page.window.changes.map(({ granted }) => granted),
      [['stats']],
    );
  });

  it('keeps its date where it has one, and is asked for again in time', async () => {
    const date = new Date(Date.now() - 100 * DAY).toISOString();
    const cookie = { categories: ['analytics'], revision: 0, consentTimestamp: date, services: {} };
    document.cookie = `cc_cookie=${encodeURIComponent(JSON.stringify(cookie))}; path=/`;
    const page = await open({ n: 'cc_cookie' });
    equal(await asked(page), ['chat', 'video']);
    equal(page.window.candor.state.decidedAt, Math.floor(Date.parse(date) / 1000));
    equal(has('cc_cookie'), false);
  });

  it('has expired', async () => {
    const date = new Date(Date.now() - 181 * DAY).toISOString();
    const cookie = { categories: ['analytics'], consentTimestamp: date };
    document.cookie = `cc_cookie=${encodeURIComponent(JSON.stringify(cookie))}; path=/`;
    const page = await open({ n: 'cc_cookie' });
    equal(await asked(page), ['chat', 'stats', 'ads', 'video']);
    await pause(50);
    equal([has('cc_cookie'), has('candor'), requests(page)], [false, false, []]);
  });

  it('is read from local storage, where only a refusal counts without a date', async () => {
    localStorage.setItem('klaro', encodeURIComponent('{"matomo":true,"pixel":false}'));
    const { d: _, ...undated } = TAKE_OVER;
    const page = await open({ ...undated, l: 1, d: 180 });
    equal(await asked(page), ['chat', 'stats', 'video']);
    equal(localStorage.getItem('klaro'), null);
  });

  for (const value of ['%7B', 'true', '{"matomo":"yes"}', encodeURIComponent('[true]')]) {
    it(`decides nothing as ${value}, and is left alone`, async () => {
      document.cookie = `klaro=${value}; path=/`;
      const page = await open();
      equal(await asked(page), ['chat', 'stats', 'ads', 'video']);
      await pause(50);
      equal([has('klaro'), has('candor'), requests(page)], [true, false, []]);
    });
  }

  it('yields to Global Privacy Control', async () => {
    klaro({ matomo: true, pixel: true });
    const page = await open({}, { before: GPC });
    equal(await asked(page), ['chat', 'video']);
    equal(page.window.candor.state.categories.marketing, 'denied');
    equal(document.cookie.includes('adss'), false);
  });

  it('yields to a decision that stands here', async () => {
    document.cookie = `candor=${decided('reject-all', '', 'stat')}; path=/`;
    klaro({ matomo: true });
    const page = await open();
    equal(await asked(page), ['chat', 'ads', 'video']);
    await pause(50);
    equal(page.window.candor.state.services['stats'], 'denied');
    equal(has('klaro'), true);
  });

  it('yields to a decision that is made while the file is on its way', async () => {
    klaro({ matomo: true });
    const page = await open({}, { head: '<script>candor.reject()</script>' });
    await until(() => page.window.candor.state.method, 'the decision');
    await pause();
    equal(page.window.candor.state.method, 'reject-all');
    equal(
      page.window.changes.map(({ granted }) => granted),
      [[]],
    );
    equal(requests(page), []);
  });

  it('reaches the other tabs', async () => {
    const other = await open();
    await asked(other);
    klaro({ matomo: true });
    await open();
    await until(() => other.window.candor.state.services['stats'], 'the decision in the other tab');
    equal(other.window.candor.state.services['stats'], 'granted');
  });

  it('sweeps what a refused service has left', async () => {
    document.cookie = '_ads=1; path=/';
    klaro({ pixel: false });
    const page = await open();
    await asked(page);
    await until(() => !has('_ads'), 'the sweep');
  });
});
