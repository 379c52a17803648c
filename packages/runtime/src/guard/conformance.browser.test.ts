import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { closePages, openPage, until, vendor, type PageWindow } from '../../test/open-page.ts';

/** Everything that the guard may replace, by where it stands. */
const REPLACED: Readonly<Record<string, string>> = {
  '': 'fetch fetchLater WebSocket EventSource WebTransport Worker SharedWorker FontFace Audio localStorage sessionStorage',
  'XMLHttpRequest.prototype': 'open',
  'Navigator.prototype': 'sendBeacon',
  'Node.prototype': 'appendChild insertBefore replaceChild textContent',
  'Element.prototype':
    'setAttribute setAttributeNS setAttributeNode innerHTML outerHTML insertAdjacentHTML insertAdjacentElement append prepend before after replaceWith replaceChildren attachShadow',
  'Document.prototype': 'write writeln append importNode adoptNode cookie',
  'DocumentFragment.prototype': 'append prepend replaceChildren',
  'Range.prototype': 'createContextualFragment insertNode',
  'ShadowRoot.prototype': 'innerHTML',
  'HTMLScriptElement.prototype': 'src text',
  'HTMLImageElement.prototype': 'src srcset',
  'HTMLIFrameElement.prototype': 'src srcdoc contentWindow contentDocument',
  'HTMLLinkElement.prototype': 'href',
  'HTMLFormElement.prototype': 'action submit',
  'Storage.prototype': 'getItem setItem removeItem clear key length',
  'IDBFactory.prototype': 'open',
  'CSSStyleSheet.prototype': 'insertRule replace replaceSync',
  'Attr.prototype': 'value',
};

/** What a page can see of a function: descriptor, name, length, text. */
function describeAll(window: PageWindow): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [path, names] of Object.entries(REPLACED)) {
    const owner = path
      .split('.')
      .filter(Boolean)
      .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], window);
    for (const name of names.split(' ')) {
      const descriptor = Object.getOwnPropertyDescriptor(owner, name);
      found[`${path}.${name}`] =
        descriptor &&
        Object.entries(descriptor).map(([key, value]: [string, unknown]) =>
          typeof value === 'function'
            ? [
                key,
                value.name,
                value.length,
                // The runner's own page is not the one under test, so the text is asked for in that one.
                // A proxy's text is that of a native function without its name. https://tc39.es/ecma262/#sec-function.prototype.tostring
                window.Function.prototype.toString.call(value).replace(/ [\w ]*\(/, ' ('),
                Object.getOwnPropertyNames(value).sort(),
              ]
            : [key, typeof value],
        );
    }
  }
  return found;
}

/** A page whose visitor has granted everything has no guard; one who has not is guarded. */
async function openBoth(): Promise<readonly [guarded: PageWindow, free: PageWindow]> {
  const guarded = await openPage();
  const free = await openPage({ plan: { s: [['candor', 0, '0000', 0]] } });
  return [guarded.window, free.window];
}

/** Code whose outcome must be the same with the guard and without; each ends in a value that can be compared. */
const BEHAVIOUR: Readonly<Record<string, string>> = {
  'instances of every class': `[new WebSocket('ws://127.0.0.1:1') instanceof WebSocket, new EventSource('data:,') instanceof EventSource, new Audio() instanceof HTMLAudioElement, fetch('/').catch(() => {}) instanceof Promise, new XMLHttpRequest() instanceof XMLHttpRequest, localStorage instanceof Storage]`,
  'constants and prototypes': `[WebSocket.CLOSED, WebSocket.prototype.CLOSED, EventSource.OPEN, Object.prototype.toString.call(WebSocket.prototype), Object.prototype.toString.call(localStorage)]`,
  'a class of the page’s own': `class Mine extends WebSocket { own() { return 1; } }; const mine = new Mine('ws://127.0.0.1:1'); [mine.own(), mine instanceof Mine, mine instanceof WebSocket, mine.constructor === Mine]`,
  'calls without new': `try { WebSocket('ws://127.0.0.1:1'); } catch (error) { error.name }`,
  'calls without arguments': `['append', 'x'].map(() => { try { document.createElement('p').setAttribute('a'); } catch (error) { return error.name; } })`,
  'calls on the wrong object': `[() => Element.prototype.setAttribute.call({}, 'a', 'b'), () => Node.prototype.appendChild.call({}, document.body), () => Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set.call({}, 'x'), () => Storage.prototype.getItem.call({}, 'x')].map((call) => { try { return call(); } catch (error) { return error.name; } })`,
  'a bad address': `try { new WebSocket('http//'); } catch (error) { error.name }`,
  'fetch without arguments': `fetch().catch((error) => error.name)`,
  'fetch of a bad address': `fetch('http://').catch((error) => error.name)`,
  'fetch of the site': `fetch('/packages/runtime/test/page.html').then((response) => [response.ok, response.type])`,
  'fetch that was given up': `fetch('/', { signal: AbortSignal.abort() }).catch((error) => error.name)`,
  'a request of the site': `new Promise((resolve) => { const x = new XMLHttpRequest(); x.open('GET', '/packages/runtime/test/page.html'); x.onload = () => resolve([x.status, x.readyState]); x.send(); })`,
  'a request of a bad method': `try { new XMLHttpRequest().open('a b', '/'); } catch (error) { error.name }`,
  'what methods return': `[document.body.appendChild(document.createElement('p')).localName, document.body.append('x'), document.body.setAttribute('a', 'b'), document.body.insertAdjacentHTML('beforeend', ''), localStorage.setItem('own', '1'), localStorage.removeItem('own')].map(String)`,
  'an area of storage': `localStorage.own = 1; localStorage['own two'] = 'x'; const seen = [localStorage.own, localStorage.getItem('own two'), 'own' in localStorage, Object.keys(localStorage).sort(), localStorage.length, JSON.stringify(localStorage), Storage.prototype.getItem.call(localStorage, 'own'), delete localStorage.own, localStorage.own]; localStorage.clear(); [...seen, localStorage.length, localStorage === window.localStorage]`,
  'addresses of the site': `const i = new Image(); i.src = '/x.png'; const l = document.createElement('link'); l.href = 'a.css'; [new URL(i.src).pathname, i.getAttribute('src'), new URL(l.href).pathname, l.getAttribute('href')]`,
  'a worker of the site': `new Promise((resolve) => { new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = ({ data }) => resolve(data); })`,
  markup: `const d = document.createElement('div'); d.innerHTML = '<p title="a > b">x</p><!-- c --><a href="https://elsewhere.example/?a&b">y</a>'; d.insertAdjacentHTML('afterbegin', '<b>1'); d.innerHTML`,
  'a style sheet': `const s = document.createElement('style'); document.head.append(s); s.textContent = 'p { color: red }'; s.sheet.insertRule('b { color: blue }', 1); [s.sheet.cssRules.length, s.textContent]`,
  'an empty frame': `const f = document.createElement('iframe'); document.body.append(f); [f.contentWindow === window[window.length - 1], f.contentDocument === f.contentWindow.document, f.contentWindow.fetch.name]`,
};

/** What a script sees of a request that is held, beside one that the network really lost. */
const LOST: Readonly<Record<string, (url: string) => string>> = {
  fetch: (url) => `fetch('${url}').catch((error) => [error.name, error.message])`,
  'fetch with a body': (url) =>
    `fetch('${url}', { method: 'POST', body: '1', keepalive: true }).catch((error) => [error.name, error.message])`,
  XMLHttpRequest: (url) =>
    `new Promise((resolve) => { const seen = []; const x = new XMLHttpRequest(); for (const name of ['readystatechange', 'load', 'error', 'loadend']) x.addEventListener(name, () => seen.push(name + x.readyState)); x.onloadend = () => resolve([seen, x.status, x.responseText]); x.open('GET', '${url}'); x.send(); })`,
  'a synchronous XMLHttpRequest': (url) =>
    `const x = new XMLHttpRequest(); x.open('GET', '${url}', false); try { x.send(); } catch (error) { error.name }`,
  WebSocket: (url) =>
    `new Promise((resolve) => { const seen = []; const w = new WebSocket('${url.replace('http', 'ws')}'); for (const name of ['open', 'error']) w.addEventListener(name, () => seen.push(name)); w.onclose = ({ code, wasClean }) => resolve([seen, code, wasClean, w.readyState]); })`,
};

const evaluate = (window: PageWindow, code: string): Promise<unknown> =>
  Promise.resolve((window.eval as (text: string) => unknown)(`{ ${code} }`));

describe('the guard, seen from a script', () => {
  afterEach(closePages);

  it('looks like what the browser has', async () => {
    const [guarded, free] = await openBoth();
    const [seen, native] = [describeAll(guarded), describeAll(free)];
    equal(JSON.stringify(native['.fetch']).includes('[native code]'), true);
    equal(guarded.fetch === free.fetch, false);
    for (const [name, description] of Object.entries(native)) equal(seen[name], description, name);
  });

  for (const [what, code] of Object.entries(BEHAVIOUR)) {
    it(`behaves like it: ${what}`, async () => {
      const [guarded, free] = await openBoth();
      const expected = await evaluate(free, code);
      equal(await evaluate(guarded, code), expected);
    });
  }

  for (const [what, code] of Object.entries(LOST)) {
    it(`answers a held request as the network would: ${what}`, async () => {
      const [guarded, free] = await openBoth();
      // Nothing listens there, so the network itself loses it. Not a port that browsers refuse (https://fetch.spec.whatwg.org/#bad-port):
      // WebKit then tells a WebSocket of no `close`.
      const expected = await evaluate(free, code('http://127.0.0.1:2/'));
      equal(await evaluate(guarded, code(vendor('stats', 'lost'))), expected);
    });
  }

  it('gives the native functions back, and what the page has put on top goes on', async () => {
    const { window } = await openPage();
    const guarded = describeAll(window);
    // Compared and called with their owner, as a page may.
    const { localStorage: area } = window;
    // oxlint-disable-next-line typescript/unbound-method
    const [kept, appendChild] = [window.fetch, window.Node.prototype.appendChild];
    window.eval(`
      const inner = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (...args) { (window.calls ??= []).push(args[0]); return inner.apply(this, args); };`);
    window.candor.accept();
    await until(() => window.fetch !== kept, 'the native functions');
    equal(
      [
        window.fetch === kept,
        window.localStorage === area,
        window.Node.prototype.appendChild === appendChild,
      ],
      [false, false, false],
    );
    const { 'Element.prototype.setAttribute': top, ...others } = describeAll(window);
    const { 'Element.prototype.setAttribute': before, ...expected } = guarded;
    equal([others, top === before], [expected, false]);
    equal((await kept.call(window, '/packages/runtime/test/page.html')).ok, true);
    area['own'] = '1';
    equal([area.getItem('own'), window.localStorage['own']], ['1', '1']);
    window.document.body.setAttribute('data-own', '1');
    equal(
      [
        (window as unknown as { calls: string[] }).calls.at(-1),
        window.document.body.dataset['own'],
      ],
      ['data-own', '1'],
    );
  });
});
