import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import { closePages, decided, openPage, pause, until, type PageWindow } from '../test/open-page.ts';

/** A tracker that cannot be stopped but by a reload, and writes its cookie again and again. */
const TRACKER = `<template data-consent="stats"><script>
  window.ran = ['stats'];
  const write = () => {
    document.cookie = '_st=1; path=/';
    localStorage.setItem('st_id', '1');
  };
  write();
  setInterval(write, 1);
  addEventListener('pagehide', write);
</script></template>`;

const names = () =>
  document.cookie
    .split('; ')
    .map((pair) => pair.split('=')[0])
    .filter((name) => name !== 'candor')
    .sort();

describe('withdrawal', () => {
  afterEach(closePages);

  it('stops what runs and leaves nothing of it', async () => {
    document.cookie = `candor=${decided('accept-all', 'chatstatadssvide', '')}; path=/`;
    const page = await openPage({ body: TRACKER });
    await until(() => page.window.ran, 'the tracker');
    equal([names(), localStorage.length], [['_st'], 1]);
    const reloaded = page.reloaded();
    page.window.candor.withdraw('analytics');
    await reloaded;
    await until(() => names().length === 0, 'no cookies');
    await pause();
    equal(
      [names(), localStorage.length, sessionStorage.length, page.window.ran],
      [[], 0, 0, undefined],
    );
    equal(page.window.candor.state.services, {
      candor: 'granted',
      chat: 'granted',
      stats: 'denied',
      ads: 'granted',
      video: 'granted',
    });
  });

  it('has the visitor told on the page after the reload, and on no later one, that the choice was saved', async () => {
    document.cookie = `candor=${decided('accept-all', 'chatstatadssvide', '')}; path=/`;
    const page = await openPage({ body: TRACKER });
    await until(() => page.window.ran, 'the tracker');
    equal(page.window.mounted, undefined);
    let reloaded = page.reloaded();
    page.window.candor.withdraw();
    await reloaded;
    await until(() => page.window.saved, 'the message');
    equal(page.window.mounted?.length, 1);
    reloaded = page.reloaded();
    page.window.location.reload();
    await reloaded;
    await pause();
    equal([page.window.mounted, page.window.saved], [undefined, undefined]);
  });

  it('deletes at every path and level, keys and databases, and nothing that is granted or not declared', async () => {
    const { window } = await openPage();
    window.candor.accept(['stats', 'ads', 'video']);
    await until(() => window.changes.length, 'the decision');
    document.cookie = '_st=1; path=/';
    document.cookie = '_st_long=1; path=/packages/runtime/test';
    document.cookie = '_st_partitioned=1; path=/packages/; secure; partitioned';
    document.cookie = '_ads=1; path=/packages/runtime/test/page.html';
    window.document.cookie = '_ads=2; path=/packages/runtime/test/page.html';
    document.cookie = '_shared=1; path=/';
    document.cookie = 'own=1; path=/';
    localStorage.setItem('st_visitor', '1');
    localStorage.setItem('own', '1');
    sessionStorage.setItem('st_session', '1');
    await created('st_database');
    await created('own_database');
    window.candor.withdraw(['stats', 'marketing']);
    await until(() => window.changes.length === 2, 'the withdrawal');
    equal(window.changes[1]?.revoked, ['stats', 'ads']);
    equal(window.changes[1]?.remaining, []);
    equal(
      window.document.cookie
        .split('; ')
        .map((pair) => pair.split('=')[0])
        .sort(),
      ['_shared', 'candor', 'own'],
    );
    equal([Object.keys(localStorage), Object.keys(sessionStorage)], [['own'], []]);
    equal(
      (await indexedDB.databases()).map(({ name }) => name),
      ['own_database'],
    );
    indexedDB.deleteDatabase('own_database');
  });

  it('reports what is left', async () => {
    const { window } = await openPage();
    window.candor.accept('stats');
    await until(() => window.changes.length, 'the decision');
    const database = await created('st_open');
    window.candor.withdraw();
    await until(() => window.changes.length === 2, 'the withdrawal');
    equal(window.changes[1]?.remaining, ['st_open']);
    database.close();
    await until(async () => (await indexedDB.databases()).length === 0, 'the deletion');
  });

  it('does not reload when nothing that was withdrawn has run', async () => {
    const { window } = await openPage({ body: TRACKER });
    window.candor.accept('video');
    window.candor.withdraw('video');
    await pause();
    equal(window.candor.state.method, 'withdraw');
    equal(window.changes.length, 2);
  });

  it('sweeps on a first refusal what an earlier version of the site left', async () => {
    document.cookie = '_st_old=1; path=/';
    const { window } = await openPage();
    window.candor.reject();
    await until(() => names().length === 0, 'the sweep');
    equal(window.changes.length, 1);
  });

  it('leaves one consent cookie, whatever an earlier configuration wrote', async () => {
    document.cookie = `candor=${decided('accept-all', 'stat', '')}; path=/packages/runtime/test`;
    const { window } = await openPage();
    equal(window.candor.state.services['stats'], 'granted');
    window.candor.reject();
    await until(() => window.changes.length, 'the decision');
    equal(window.document.cookie.match(/candor=/g)?.length, 1);
    equal(window.document.cookie.includes('reject-all'), true);
  });

  it('holds for the page view where the browser keeps nothing', async () => {
    const page = await openPage({
      before: `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
        }`,
      body: TRACKER.replace(/const write[^]*(?=<.script>)/, ''),
    });
    page.window.candor.accept();
    await until(() => page.window.ran, 'the release');
    page.window.dispatchEvent(new Event('focus'));
    equal(page.window.candor.state.services['stats'], 'granted');
    const reloaded = page.reloaded();
    page.window.candor.withdraw();
    await reloaded;
    equal([page.window.candor.state.services['stats'], page.window.ran], [undefined, undefined]);
  });

  it('keeps the date of a grant that stands', async () => {
    const old = Math.floor(Date.now() / 1000) - 1000;
    document.cookie = `candor=1.${old.toString(36)}.choose.necessary.stat.adss; path=/`;
    const { window } = await openPage();
    window.candor.accept('video');
    await until(() => window.changes.length, 'the decision');
    equal(window.candor.state.decidedAt, old);
    window.candor.reject();
    equal((window.candor.state.decidedAt ?? 0) > old, true);
  });
});

describe('Google Consent Mode', () => {
  afterEach(closePages);
  const TYPES = [
    'ad_storage',
    'ad_user_data',
    'ad_personalization',
    'analytics_storage',
    'functionality_storage',
    'personalization_storage',
    'security_storage',
  ];
  const values = (granted: readonly string[]) =>
    Object.fromEntries(TYPES.map((type) => [type, granted.includes(type) ? 'granted' : 'denied']));
  const isCommand = (entry: unknown) =>
    Object.prototype.toString.call(entry) === '[object Arguments]';
  const queue = ({ dataLayer }: PageWindow) =>
    (dataLayer ?? []).filter(isCommand).map((entry) => [...(entry as IArguments)] as unknown[]);
  const events = ({ dataLayer }: PageWindow) =>
    (dataLayer ?? []).filter((entry) => !isCommand(entry));

  it('gets its default before anything else, as Arguments objects, and a full update on each change', async () => {
    const { window } = await openPage();
    equal(
      window.dataLayer?.map((entry) => Object.prototype.toString.call(entry)),
      ['[object Arguments]', '[object Arguments]'],
    );
    const start = [
      ['consent', 'default', values(['security_storage'])],
      ['set', 'ads_data_redaction', true],
    ];
    equal(queue(window), start);
    window.candor.accept(['stats', 'chat']);
    await until(() => window.changes.length, 'the decision');
    const some = [
      'analytics_storage',
      'functionality_storage',
      'personalization_storage',
      'security_storage',
    ];
    equal(queue(window), [...start, ['consent', 'update', values(some)]]);
    window.candor.accept();
    equal(queue(window).at(-1), ['consent', 'update', values(TYPES)]);
  });

  it('tells a tag manager of each update, category by category', async () => {
    const { window } = await openPage();
    equal(events(window), []);
    window.candor.accept('stats');
    await until(() => window.changes.length, 'the decision');
    const some = { necessary: true, functional: false, analytics: true, marketing: false };
    equal(events(window), [{ event: 'consent_update', consent: { ...some, social: false } }]);
    equal(window.dataLayer?.at(-1), events(window)[0], 'after the update');
    window.candor.withdraw();
    equal(events(window).at(-1), {
      event: 'consent_update',
      consent: { ...some, analytics: false, social: false },
    });
  });

  it('is updated on each page view', async () => {
    document.cookie = `candor=${decided('choose', 'adss', 'stat')}; path=/`;
    const { window } = await openPage();
    equal(queue(window).at(-1), [
      'consent',
      'update',
      values(['ad_storage', 'ad_user_data', 'ad_personalization', 'security_storage']),
    ]);
  });

  it('is told of, too, where only a tag manager hears it', async () => {
    const { window } = await openPage({
      plan: { s: [['manager', 2, 'mana', 128]] },
    });
    equal(queue(window)[0], ['consent', 'default', values(['security_storage'])]);
    window.candor.accept();
    await until(() => window.changes.length, 'the decision');
    equal(queue(window).at(-1), ['consent', 'update', values(['security_storage'])]);
  });

  it('is left alone on sites without Google', async () => {
    const { window } = await openPage({
      plan: { s: [['video', 4, 'vide', 0]] },
    });
    equal(window.dataLayer, undefined);
  });
});

function created(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      if (name !== 'st_open') request.result.close();
      resolve(request.result);
    });
  });
}
