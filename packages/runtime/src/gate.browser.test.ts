import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import {
  closePages,
  decided,
  openPage,
  pause,
  requests,
  until,
  vendor,
  type PageWindow,
} from '../test/open-page.ts';

/** A vendor's script as a first-party script adds it. */
const ADDED = `<script>
  for (const [host, name] of [['stats', 'one'], ['stats', 'two']]) {
    const script = document.createElement('script');
    script.async = false;
    script.src = '${vendor('HOST', 'NAME')}'.replace('HOST', host).replace('NAME', name);
    document.head.append(script);
  }
</script>`;

describe('the gate before a decision', () => {
  afterEach(closePages);

  it('grants what is necessary and leaves the rest undecided', async () => {
    const { window } = await openPage();
    equal(window.candor.state, {
      categories: { necessary: 'granted' },
      services: { candor: 'granted' },
      gpc: false,
    });
    equal(await window.candor.ready, window.candor.state);
    equal(
      [Object.isFrozen(window.candor.state), Object.isFrozen(window.candor.state.services)],
      [true, true],
    );
  });

  it('holds what scripts add: scripts, frames, images and stylesheets, by property and by attribute', async () => {
    const page = await openPage({
      body: `<script>
        for (const tag of ['script', 'iframe', 'img']) {
          const one = document.createElement(tag);
          one.src = '${vendor('stats', 'property')}-' + tag;
          const two = document.createElement(tag);
          two.setAttribute('SRC', '${vendor('ads', 'attribute')}-' + tag);
          document.body.append(one, two);
        }
        new Image().src = '${vendor('ads', 'pixel')}';
        const link = document.createElement('link');
        link.href = '${vendor('ads', 'style')}';
        link.rel = 'stylesheet';
        document.head.append(link);
      </script>`,
    });
    await pause();
    equal(requests(page), []);
    equal(page.window.ran, undefined);
  });

  it('holds frames that come as markup later, and gives them back', async () => {
    const { window } = await openPage();
    const url = vendor('video', 'frame');
    window.document.body.insertAdjacentHTML('beforeend', `<iframe src="${url}"></iframe>`);
    const frame = window.document.querySelector('iframe');
    await until(() => !frame?.hasAttribute('src'), 'the frame without its URL');
    window.candor.accept('video');
    await until(() => frame?.src === url, 'the frame with its URL');
  });

  it('does not run a marked-up script of a service that is not granted', async () => {
    const page = await openPage({ body: `<script src="${vendor('stats', 'static')}"></script>` });
    await pause();
    equal(page.window.ran, undefined);
    page.window.candor.accept('stats');
    await until(() => page.window.ran, 'the static script');
    equal(page.window.ran, ['static']);
  });

  it('lets the site and unlisted hosts load', async () => {
    const page = await openPage({ body: `<script src="${vendor('unlisted', 'free')}"></script>` });
    equal(page.window.ran, ['free']);
  });

  it('needs every service of a tie', async () => {
    const page = await openPage({ body: ADDED.replaceAll('stats', 'both') });
    page.window.candor.accept('stats');
    await pause();
    equal(page.window.ran, undefined);
    page.window.candor.accept('ads');
    await until(() => page.window.ran?.length === 2, 'both');
  });

  for (const [value, what] of [
    ['1.zzzzzzzz.accept-all..stat.', 'from the far future'],
    ['1.1.accept-all..stat.', 'expired'],
    [decided('accept-all', 'statx', ''), 'with a broken list'],
    [decided('accept-all', 'stat', 'stat'), 'that contradicts itself'],
    [decided('everything', 'stat', ''), 'with an unknown method'],
    [`2${decided('accept-all', 'stat', '').slice(1)}`, 'of another version'],
    ['%E0%A4%A', 'that cannot be decoded'],
    [`"${decided('accept-all', 'stat', '')}"`, 'in quotes'],
  ] as const) {
    it(`stays closed with a cookie ${what}`, async () => {
      document.cookie = `candor=${value}; path=/`;
      const page = await openPage({ body: ADDED });
      await pause(50);
      equal(page.window.candor.state.services['stats'] === 'granted', false);
      equal(requests(page), []);
    });
  }
});

describe('the gate after a decision', () => {
  afterEach(closePages);

  it('releases in the order in which scripts were added, once', async () => {
    const page = await openPage({ body: ADDED });
    page.window.candor.accept('stats');
    await until(() => page.window.ran?.length === 2, 'two scripts');
    page.window.candor.accept();
    await pause();
    equal(page.window.ran, ['one', 'two']);
    equal(
      page.window.changes.map(({ granted }) => granted),
      [['stats'], ['chat', 'ads', 'video']],
    );
  });

  it('lets what was granted run on the next page without another request of its own', async () => {
    document.cookie = `candor=${decided('accept-all', 'chatstatadssvide', '')}; path=/`;
    const page = await openPage({ body: ADDED + '<a data-candor-open href="#">Settings</a>' });
    await until(() => page.window.ran?.length === 2, 'two scripts');
    const own = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ host, pathname }) => host === location.host && !pathname.startsWith('/__'))
      .map(({ pathname }) => pathname.split('/').at(-1));
    equal(own, ['consent.js']);
  });

  it('asks only for what is new', async () => {
    document.cookie = `candor=${decided('accept-all', 'chatadssvideold1', '')}; path=/`;
    const { window } = await openPage();
    await until(() => window.mounted, 'the interface');
    equal(window.mounted?.[0]?.undecided, ['stats']);
    window.mounted?.[0]?.set({ stats: false });
    equal(window.mounted?.[0]?.undecided, []);
    equal(window.candor.state.categories, {
      necessary: 'granted',
      functional: 'granted',
      analytics: 'denied',
      marketing: 'granted',
      social: 'granted',
    });
  });

  it('stores a decision that a server can read', async () => {
    const { window } = await openPage();
    window.candor.set({ analytics: true, social: false });
    await until(() => window.candor.state.method, 'the decision');
    const [, value] = /candor=([^;]*)/.exec(document.cookie) ?? [];
    equal(value?.replace(/^1\.[\da-z]{6}/, ''), '.choose.necessary~analytics.stat.vide');
  });

  it('leaves no script but its tag, for frameworks that compare the document with the server’s', async () => {
    const { window } = await openPage({ body: ADDED });
    const gates = [...window.document.scripts].filter(({ src }) => src.includes('consent'));
    equal(gates.length, 1);
    equal(window.candor.state.services['stats'], undefined);
  });

  it('keeps working when the interface cannot be loaded', async () => {
    const page = await openPage({
      plan: {
        f: ['missing.js', 'missing.js', 'missing-too.js', 'consent-guard.js', 'consent-release.js'],
      },
      body: ADDED,
    });
    page.window.candor.accept();
    await page.window.candor.open();
    await pause();
    equal(requests(page), []);
    equal(page.window.candor.state.services['stats'], undefined);
  });

  it('reports unlisted hosts, and holds them where the plan says so', async () => {
    const body = `<script>
      const script = document.createElement('script');
      script.src = 'http://127.0.0.1:${location.port}/packages/runtime/test/vendor.js?unlisted';
      document.head.append(script);
    </script>`;
    const reporting = await openPage({ plan: { u: 1 }, body });
    equal(
      reporting.window.unlisted.map((url) => new URL(url).search),
      ['?unlisted'],
    );
    equal(reporting.window.ran, ['unlisted']);
    const holding = await openPage({ plan: { u: 2 }, body });
    await pause();
    equal(holding.window.ran, undefined);
  });

  it('calls subscribers until they end it', async () => {
    const { window } = await openPage();
    const seen: string[] = [];
    const end = window.candor.subscribe(({ state }) => seen.push(String(state.method)));
    window.candor.reject();
    await until(() => seen.length === 1, 'one call');
    end();
    window.candor.accept();
    equal(seen, ['reject-all']);
    equal(window.changes.length, 2);
  });

  it('starts once, however often its tag is run', async () => {
    const tag = '<script src="/packages/runtime/dist-browser/consent.js"></script>';
    const page = await openPage({ body: `${ADDED}${tag}` });
    const { window } = page;
    const api = window.candor;
    window.document.head.append(
      Object.assign(window.document.createElement('script'), {
        src: '/packages/runtime/dist-browser/consent.js',
      }),
    );
    await pause();
    equal([window.candor === api, window.mounted?.length], [true, 1]);
    equal([...window.document.querySelectorAll('[data-candor-open]')].length, 1);
    window.candor.accept();
    await until(() => window.ran?.length === 2, 'what is granted');
    equal(window.ran, ['one', 'two']);
  });

  it('is started by no element that is called like it', async () => {
    const { window } = await openPage({
      before: "document.write('<a id=candor></a><form id=candor name=ready></form>');",
      body: ADDED,
    });
    equal(window.candor.state.services['stats'], undefined);
    equal(window.ran, undefined);
  });

  it('decides for this page where the browser has no channel to other tabs', async () => {
    const { window } = await openPage({
      before:
        "window.BroadcastChannel = class { constructor() { throw new Error('SecurityError'); } };",
      body: ADDED,
    });
    equal(window.document.querySelectorAll('meta[http-equiv]').length, 0, 'nothing is locked');
    window.candor.accept();
    await until(() => window.ran?.length === 2, 'what is granted');
    equal(window.candor.state.method, 'accept-all');
  });

  it('takes decisions in the words of its state, and grants by nothing else', async () => {
    const { window } = await openPage();
    const odd = { stats: 'denied', ads: 'yes', video: 1, chat: 'granted' } as never;
    window.candor.set(odd);
    await until(() => window.candor.state.method, 'the decision');
    equal(window.candor.state.services, {
      candor: 'granted',
      chat: 'granted',
      stats: 'denied',
      ads: 'denied',
      video: 'denied',
    });
  });

  it('survives calls with names that nobody has', async () => {
    const { window } = await openPage();
    window.candor.accept('nobody');
    window.candor.withdraw(['nobody', 'stats']);
    await until(() => window.candor.state.method, 'the decision');
    equal(
      [window.candor.state.method, window.candor.state.services],
      ['withdraw', { candor: 'granted', stats: 'denied' }],
    );
  });
});

describe('several tabs', () => {
  afterEach(closePages);

  it('are kept in step', async () => {
    const [one, two] = [await openPage(), await openPage({ body: ADDED })] as const;
    one.window.candor.accept('stats');
    await until(() => two.window.ran?.length === 2, 'the release in the other tab');
    const reloaded = two.reloaded();
    one.window.candor.withdraw('stats');
    await reloaded;
    equal(two.window.candor.state.services['stats'], 'denied');
    await pause();
    equal(two.window.ran, undefined);
  });

  it('take over a decision before its cookie, which another process wrote, can be read', async () => {
    const page = await openPage({ body: ADDED });
    const channel = new BroadcastChannel('candor');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    channel.postMessage(`candor=${decided('accept-all', 'stat', '')}`);
    await until(() => page.window.ran?.length === 2, 'the release');
    channel.close();
  });

  it('take over a decision when a page comes back from the back-forward cache', async () => {
    const page = await openPage({ body: ADDED });
    document.cookie = `candor=${decided('accept-all', 'stat', '')}; path=/`;
    // Chromium tells a document of what another has written a moment later.
    await until(() => page.window.document.cookie.includes('candor='), 'the cookie');
    page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => page.window.ran?.length === 2, 'the release');
  });
});

describe('the way back', () => {
  afterEach(closePages);

  it('is a button where the page has none, in its language, and survives a body that is replaced', async () => {
    const { window } = await openPage({ before: 'document.documentElement.lang = "de-AT"' });
    const button = () => window.document.querySelector<HTMLElement>('button[data-candor-open]');
    equal([button()?.textContent, button()?.lang], ['Einstellungen', 'de']);
    equal((button()?.getBoundingClientRect().height ?? 0) >= 24, true);
    window.document.body = window.document.createElement('body');
    await until(button, 'the button in the other body');
    button()?.click();
    await until(() => window.opened, 'the preferences');
  });

  it('is not printed, however the page lays out its buttons', async () => {
    // Not every browser can be told to print.
    const printing = new EventTarget();
    Object.assign(window, { printing });
    const { window: page } = await openPage({
      before: 'window.matchMedia = () => parent.printing;',
      head: '<style>button { display: block }</style>',
    });
    const display = () =>
      page.getComputedStyle(page.document.querySelector('[data-candor-open]')!).display;
    const print = (matches: boolean) =>
      printing.dispatchEvent(Object.assign(new Event('change'), { matches }));
    print(true);
    equal(display(), 'none');
    print(false);
    equal(display(), 'block');
  });

  it('may stand in a shadow root', async () => {
    const { window } = await openPage({
      body: '<div><template shadowrootmode="open"><a href="#" data-candor-open><b>Privacy</b></a></template></div>',
    });
    const root = window.document.querySelector('div')!.shadowRoot!;
    root.querySelector('b')!.click();
    await until(() => window.opened, 'the preferences');
    equal(window.location.hash, '');
  });

  it('is the page’s own where it has one', async () => {
    const { window } = await openPage({
      body: '<a href="/elsewhere" data-candor-open><b>Cookies</b></a>',
    });
    equal(window.document.querySelectorAll('[data-candor-open]').length, 1);
    window.document.querySelector('b')?.click();
    await until(() => window.opened, 'the preferences');
  });
});

describe('Global Privacy Control', () => {
  afterEach(closePages);
  const before =
    'Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { value: true })';
  const marketing = ({ candor }: PageWindow) => candor.state.categories.marketing;

  it('denies marketing without asking', async () => {
    const { window } = await openPage({ before });
    equal([window.candor.state.gpc, marketing(window)], [true, 'denied']);
    await until(() => window.mounted, 'the interface');
    equal(window.mounted?.[0]?.undecided, ['chat', 'stats', 'video']);
  });

  it('outweighs an earlier accept-all and a new one', async () => {
    document.cookie = `candor=${decided('accept-all', 'chatstatadssvide', '')}; path=/`;
    const { window } = await openPage({ before });
    equal(marketing(window), 'denied');
    window.candor.accept();
    await until(() => window.changes.length, 'the decision');
    equal([marketing(window), window.candor.state.categories.analytics], ['denied', 'granted']);
    equal(document.cookie.includes('adss'), false);
  });

  it('does not turn an earlier accept-all into a choice', async () => {
    document.cookie = `candor=${decided('accept-all', 'chatstatadssvide', '')}; path=/`;
    const { window } = await openPage({ before });
    window.candor.set({ stats: false });
    await until(() => window.changes.length, 'the decision');
    equal(marketing(window), 'denied');
  });

  it('yields to marketing chosen by name, which later decisions keep', async () => {
    const { window } = await openPage({ before });
    window.candor.accept('ads');
    await until(() => window.changes.length, 'the decision');
    equal([marketing(window), window.candor.state.method], ['granted', 'choose']);
    window.candor.withdraw('chat');
    equal([marketing(window), window.candor.state.method], ['granted', 'choose']);
  });
});
