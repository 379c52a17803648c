import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import {
  closePages,
  decided,
  hasArrived,
  openPage,
  pause,
  requests,
  until,
  vendor,
  type Page,
} from '../../test/open-page.ts';

const url = (name: string): string => vendor('stats', name);
const OWN = '/packages/runtime/test/page.html';
/** WebKitGTK's media player asks a second time, for a part, whoever plays. */
const MEDIA_REQUESTS = /Version\/[\d.]+ Safari/.test(navigator.userAgent) ? 2 : 1;

/**
 * Ways of a first-party script to a vendor. `code` runs in the page; what it names `URL` is the vendor's.
 * `restored`: how many requests follow when the service is granted. 0: the platform has no way to make up for it, or nothing waits.
 */
const WAYS: Readonly<Record<string, { readonly code: string; readonly restored: number }>> = {
  'a script’s property': { code: `append('script').src = URL`, restored: 1 },
  'a script’s attribute': { code: `append('script').setAttribute('src', URL)`, restored: 1 },
  'a script’s attribute node': {
    code: `const a = document.createAttribute('src'); a.value = URL; append('script').setAttributeNode(a)`,
    restored: 1,
  },
  'a script with text': {
    code: `const s = document.createElement('script'); s.text = 'window.fallback = 1'; s.src = URL; document.body.append(s)`,
    restored: 1,
  },
  'a pixel': { code: `new Image().src = URL`, restored: 1 },
  'a set of sources': { code: `new Image().srcset = URL + ' 1x, /own.png 2x'`, restored: 1 },
  'a picture': {
    code: `document.body.innerHTML += '<picture><source srcset="' + URL + '"><img src="data:,"></picture>'`,
    restored: 1,
  },
  'a frame': { code: `append('iframe').src = URL`, restored: 1 },
  'a frame that was elsewhere': {
    code: `const f = append('iframe'); f.src = 'about:blank'; f.src = URL`,
    restored: 1,
  },
  'a frame’s document': {
    code: `append('iframe').srcdoc = '<script src="' + URL + '"></' + 'script>'`,
    restored: 1,
  },
  'a script in an empty frame': {
    code: `const d = append('iframe').contentDocument; d.body.append(Object.assign(d.createElement('script'), { src: URL }))`,
    restored: 1,
  },
  'a pixel of an empty frame, by number': {
    code: `append('iframe'); new window[window.length - 1].Image().src = URL`,
    restored: 1,
  },
  'a request of an empty frame': {
    code: `append('iframe').contentWindow.fetch(URL).catch(() => {})`,
    restored: 0,
  },
  'an audio': { code: `new Audio(URL)`, restored: MEDIA_REQUESTS },
  'a video’s poster': { code: `append('video').poster = URL`, restored: 1 },
  'an object': { code: `append('object').data = URL`, restored: 1 },
  'an embed': { code: `append('embed').src = URL`, restored: 1 },
  'an image button': {
    code: `const i = document.createElement('input'); i.src = URL; i.type = 'image'; document.body.append(i)`,
    restored: 1,
  },
  'a background': { code: `document.body.setAttribute('background', URL)`, restored: 1 },
  'a stylesheet': {
    code: `const l = document.createElement('link'); l.href = URL; l.rel = 'stylesheet'; document.head.append(l)`,
    restored: 1,
  },
  'a preload': {
    code: `const l = document.createElement('link'); l.rel = 'preload'; l.as = 'script'; l.href = URL; document.head.append(l)`,
    restored: 1,
  },
  'a drawing': {
    code: `const i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttribute('href', URL);
      const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); s.append(i); document.body.append(s)`,
    restored: 1,
  },
  'a drawing in markup': {
    code: `document.body.insertAdjacentHTML('beforeend', '<svg><image xlink:href="' + URL + '"/></svg>')`,
    restored: 1,
  },
  innerHTML: {
    code: `append('div').innerHTML = '<img src="' + URL + '"><b>kept</b>'`,
    restored: 1,
  },
  'innerHTML of an element in no document': {
    code: `document.createElement('div').innerHTML = '<img src="' + URL + '">'`,
    restored: 0,
  },
  'innerHTML with an address in entities': {
    code: `append('div').innerHTML = '<img src="' + URL.replace('//', '&#47;&#x2F;') + '">'`,
    restored: 1,
  },
  'innerHTML with a style sheet': {
    code: `append('div').innerHTML = '<style>@import "' + URL + '";</style>'`,
    restored: 1,
  },
  outerHTML: {
    code: `append('div').outerHTML = '<iframe src="' + URL + '"></iframe>'`,
    restored: 1,
  },
  'a fragment of a range': {
    code: `document.body.append(document.createRange().createContextualFragment('<script src="' + URL + '"></' + 'script>'))`,
    restored: 1,
  },
  'a template’s copy': {
    code: `const t = document.createElement('template'); t.innerHTML = '<img src="' + URL + '">'; document.body.append(document.importNode(t.content, true))`,
    restored: 1,
  },
  'a parsed document': {
    code: `const d = new DOMParser().parseFromString('<img src="' + URL + '">', 'text/html'); document.body.append(d.querySelector('img'))`,
    restored: 1,
  },
  'a shadow root': {
    code: `append('div').attachShadow({ mode: 'open' }).innerHTML = '<img src="' + URL + '">'`,
    restored: 1,
  },
  'a style element': { code: `append('style').textContent = '@import "' + URL + '"'`, restored: 1 },
  'a text put into a style element': {
    code: `append('style').append('@import "' + URL + '"')`,
    restored: 1,
  },
  'a rule': {
    code: `append('div').id = 'a'; append('style').sheet.insertRule('#a { background: url(' + URL + ') }')`,
    restored: 1,
  },
  'a style attribute': {
    code: `append('p').style.backgroundImage = 'url(' + URL + ')'`,
    restored: 1,
  },
  'a font': { code: `new FontFace('a', 'url(' + URL + ')').load().catch(() => {})`, restored: 0 },
  fetch: { code: `fetch(URL, { keepalive: true }).catch(() => {})`, restored: 0 },
  'fetch of a request': { code: `fetch(new Request(URL)).catch(() => {})`, restored: 0 },
  XMLHttpRequest: {
    code: `const x = new XMLHttpRequest(); x.open('POST', URL); x.send('1')`,
    restored: 0,
  },
  sendBeacon: { code: `navigator.sendBeacon(URL, '1')`, restored: 0 },
  EventSource: { code: `new EventSource(URL)`, restored: 0 },
  WebSocket: { code: `new WebSocket(URL.replace('http', 'ws'))`, restored: 0 },
  'a worker’s import': {
    code: `new Worker(window.URL.createObjectURL(new Blob(['importScripts("' + URL + '")'])))`,
    restored: 0,
  },
  'a form': {
    // WebKit finds no frame that was named after it came.
    code: `append('iframe', { name: 'target' }); append('form', { method: 'post', target: 'target', action: URL }).submit()`,
    restored: 0,
  },
};

const HELPER = `window.append = (name, properties) => {
  const element = Object.assign(document.createElement(name), properties);
  document.body.append(element);
  return element;
};`;

/** Goes one of the ways in a page. `way`: what the vendor is asked for. */
function go(page: Page, { code, way }: { readonly code: string; readonly way: string }): void {
  const run = new page.window.Function('URL', HELPER + code) as (vendor: string) => void;
  run(url(way));
}

describe('the guard', () => {
  afterEach(closePages);

  for (const [what, { code, restored }] of Object.entries(WAYS)) {
    it(`holds ${what}, and ${restored > 0 ? 'gives it back' : 'does not make up for it'}`, async () => {
      const way = crypto.randomUUID();
      const page = await openPage({ body: '<p>Text</p>' });
      go(page, { code, way });
      await pause(100);
      equal([requests(page), await hasArrived(way)], [[], false]);
      page.window.candor.accept('stats');
      await until(() => page.window.changes.length, 'the decision');
      if (restored > 0) await until(() => requests(page).length >= restored, 'the request');
      await pause(50);
      equal(
        requests(page),
        Array.from({ length: restored }, () => `stats?${way}`),
      );
      equal(await hasArrived(way), restored > 0);
    });

    // Else a test of the above could not fail.
    it(`sees ${what} arrive where nothing is guarded`, async () => {
      const way = crypto.randomUUID();
      document.cookie = `candor=${decided('accept-all', 'chatstatadssvide', '')}; path=/`;
      go(await openPage({ body: '<p>Text</p>' }), { code, way });
      await until(() => hasArrived(way), 'the request');
    });
  }

  it('holds speculation rules, of which a page in a frame would load nothing', async () => {
    const { document } = (await openPage()).window;
    const script = Object.assign(document.createElement('script'), {
      type: 'speculationrules',
      text: JSON.stringify({ prefetch: [{ source: 'list', urls: [url('rules')] }] }),
    });
    document.body.append(script);
    equal([script.type, script.getAttribute('data-consent')], ['text/plain', 'stats']);
  });

  it('lets all of it pass once everything is granted', async () => {
    const page = await openPage({ body: '<p>Text</p>' });
    page.window.candor.accept();
    await until(() => page.window.changes.length, 'the decision');
    equal(page.window.fetch.name, 'fetch');
    const run = new page.window.Function(
      'URL',
      `${HELPER}append('script').src = URL; fetch(URL + '2').catch(() => {})`,
    ) as (vendor: string) => void;
    run(url('one'));
    await until(() => requests(page).length === 2, 'two requests');
  });

  it('does not write what closed services declare, whoever does', async () => {
    const { window } = await openPage();
    const { document, localStorage, sessionStorage } = window;
    document.cookie = '_st=1; path=/';
    document.cookie = 'own=1; path=/';
    localStorage.setItem('st_one', '1');
    localStorage['st_two'] = '1';
    localStorage['own'] = '1';
    sessionStorage['st_three'] = '1';
    let failure;
    try {
      window.indexedDB.open('st_four');
    } catch (error) {
      failure = (error as DOMException).name;
    }
    equal([document.cookie.includes('_st'), document.cookie.includes('own=1')], [false, true]);
    equal(
      [Object.keys(localStorage), sessionStorage.length, failure],
      [['own'], 0, 'SecurityError'],
    );
    equal(
      [localStorage.getItem('own'), localStorage['own'], 'own' in localStorage],
      ['1', '1', true],
    );
    window.candor.accept('stats');
    await until(() => window.changes.length, 'the decision');
    document.cookie = '_st=1; path=/';
    localStorage['st_two'] = '1';
    equal([document.cookie.includes('_st'), localStorage.getItem('st_two')], [true, '1']);
  });

  it('shows the visitor what a form waits for', async () => {
    const { window } = await openPage({
      body: `<form action="${url('form')}"><button>Send</button></form>`,
    });
    window.document.querySelector('button')?.click();
    await until(() => window.opened, 'the preferences');
  });

  it('lets the page read what it set', async () => {
    const { window } = await openPage();
    const script = window.document.createElement('script');
    script.src = url('read');
    equal([script.src, script.getAttribute('src')], [url('read'), null]);
  });

  it('locks the page down when its file cannot be loaded', async () => {
    const page = await openPage({
      plan: {
        f: [
          '../test/interface.js',
          '../test/interface.js',
          'consent-choice.js',
          'missing.js',
          'consent-release.js',
        ],
      },
      before: `window.refused = []; addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI))`,
      body: `<script>new Image().src = '${url('locked')}'; window.isAlive = true;</script>`,
    });
    const { refused, isAlive } = page.window as unknown as { refused: string[]; isAlive: boolean };
    await until(() => refused.length, 'the refusal');
    equal([refused, isAlive], [[url('locked')], true]);
    page.window.candor.accept();
    await until(() => page.window.candor.state.method, 'the decision');
  });

  it('keeps what came as markup in its place and order', async () => {
    const { window } = await openPage({ body: `<div id="box"></div>` });
    const box = window.document.getElementById('box')!;
    const html = `<p title="one">One</p><img alt="two" src="${url('two')}"><table><tbody><tr><td>3</td></tr></tbody></table>`;
    box.innerHTML = html;
    equal(box.querySelector('img')?.getAttribute('data-consent'), 'stats');
    window.candor.accept('stats');
    await until(() => box.querySelector('img')?.getAttribute('src') === url('two'), 'the image');
    box.querySelector('img')?.removeAttribute('data-consent');
    equal(box.innerHTML, html);
  });

  it('leaves the site’s own alone', async () => {
    const { window } = await openPage();
    for (const name of ['constructor', '__proto__', 'toString']) {
      window.document.body.setAttribute(name, '//elsewhere.example/');
      equal(window.document.body.getAttribute(name), '//elsewhere.example/');
    }
    const html = `<img src="${OWN}"><a href="https://elsewhere.example/">away</a>`;
    const box = window.document.createElement('div');
    box.innerHTML = html;
    equal(box.innerHTML, html);
    const text = await (await window.fetch(OWN)).text();
    equal(text.includes('Page under test'), true);
  });
});
