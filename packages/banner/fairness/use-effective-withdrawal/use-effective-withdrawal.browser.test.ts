import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { matchesName } from '../measure/matches-name.ts';
import { waitUntil } from '../measure/wait-until.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { useEffectiveWithdrawal } from './use-effective-withdrawal.ts';

/** What an example’s script sets. */
const page = globalThis as unknown as { granted: readonly string[] };
const HOTJAR = {
  services: ['hotjar'],
  granted: () => page.granted,
  storage: ['_hjSession_*', 'hjActive'],
  hosts: ['hotjar.example'],
};

describeRule('C02', { html: () => useEffectiveWithdrawal(HOTJAR) });

describe('use-effective-withdrawal', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    document.cookie = '_hjSession_1=; max-age=0';
    performance.clearResourceTimings();
  });

  it('finds what is left in cookies, storage and databases, and nothing else', async () => {
    page.granted = [];
    document.cookie = '_hjSession_1=1';
    localStorage.setItem('hjActive', '1');
    localStorage.setItem('hjActiveElsewhere', '1');
    sessionStorage.setItem('_hjSession_', '1');
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('hjActive');
      request.addEventListener('success', () => resolve(request.result));
    });
    opened.close();
    equal(messages(await useEffectiveWithdrawal(HOTJAR)), [
      'cookie:_hjSession_1 is still stored after the withdrawal.',
      'local-storage:hjActive is still stored after the withdrawal.',
      'session-storage:_hjSession_ is still stored after the withdrawal.',
      'indexed-db:hjActive is still stored after the withdrawal.',
    ]);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('hjActive').addEventListener('success', resolve);
    });
  });

  it('finds a request to a host of theirs', async () => {
    page.granted = [];
    performance.clearResourceTimings();
    await (await fetch('/packages/banner/package.json')).text();
    await waitUntil(() => performance.getEntriesByType('resource').length > 0, 2000);
    const hosts = [location.hostname];
    equal(messages(await useEffectiveWithdrawal({ ...HOTJAR, hosts })), [
      `The page asked ${location.hostname} for something after the withdrawal.`,
    ]);
  });

  it('knows a declared name by its stars', () => {
    for (const [name, declared, expected] of [
      ['_ga', '_ga', true],
      ['_ga_X', '_ga', false],
      ['_ga_X', '_ga_*', true],
      ['a-1-b-2-c', 'a*b*c', true],
      ['a-1-c', 'a*b*c', false],
      ['aa', 'aa*a', false],
    ] as const)
      equal(matchesName(name, declared), expected, `${name} ${declared}`);
  });
});
