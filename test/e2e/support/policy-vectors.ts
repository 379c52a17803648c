/** One way to reach another host. */
export interface PolicyVector {
  /** Body of the page; `host` is the host to reach. */
  readonly body: (host: string) => string;
  readonly head?: (host: string) => string;
  /** Headers of the page. */
  readonly headers?: (host: string) => Readonly<Record<string, string>>;
  /** Further files of the site, by path: type and text. `/redirect?HOST` leads to a host. */
  readonly files?: (
    host: string,
  ) => Readonly<Record<string, readonly [type: string, text: string]>>;
}

const script = (code: string): string => `<script>${code}</script>`;
const run =
  (code: (url: string, host: string) => string): PolicyVector['body'] =>
  (host) =>
    script(code(`https://${host}/`, host));
const body = (html: (url: string) => string): PolicyVector => ({
  body: (host) => html(`https://${host}/`),
});
const code = (text: (url: string, host: string) => string): PolicyVector => ({ body: run(text) });
const inHead = (html: (url: string) => string): PolicyVector => ({
  head: (host) => html(`https://${host}/`),
  body: () => '',
});
const file = (
  path: string,
  [type, text]: readonly [type: string, text: (url: string) => string],
  use: string,
): PolicyVector => ({
  files: (host) => ({ [path]: [type, text(`https://${host}/`)] }),
  body: () => use,
});
const JS = 'text/javascript';
const fetching = (url: string): string => `fetch('${url}', { mode: 'no-cors' }).catch(() => {});`;

/** Ways that a policy is asked about, one page each; named by what makes the request. */
export const policyVectors: Readonly<Record<string, PolicyVector>> = {
  // Scripts
  script: inHead((url) => `<script src="${url}"></script>`),
  'script-module': body((url) => `<script type="module" src="${url}"></script>`),
  'script-inserted': code(
    (url) =>
      `document.head.append(Object.assign(document.createElement('script'), { src: '${url}' }))`,
  ),
  'dynamic-import': code((url) => `import('${url}').catch(() => {})`),
  modulepreload: inHead((url) => `<link rel="modulepreload" href="${url}">`),
  // Styles, fonts, images
  stylesheet: inHead((url) => `<link rel="stylesheet" href="${url}">`),
  'css-import': inHead((url) => `<style>@import url("${url}");</style>`),
  'css-file': file(
    '/site.css',
    ['text/css', (url) => `body { background: url("${url}") }`],
    '<link rel="stylesheet" href="/site.css">',
  ),
  font: body(
    (url) =>
      `<style>@font-face { font-family: F; src: url("${url}") } p { font-family: F }</style><p>Text</p>`,
  ),
  image: body((url) => `<img src="${url}" alt="">`),
  srcset: body((url) => `<img srcset="${url} 1x" alt="">`),
  'input-image': body((url) => `<input type="image" src="${url}" alt="">`),
  'svg-image': body((url) => `<svg><image href="${url}"/></svg>`),
  'body-background': code((url) => `document.body.setAttribute('background', '${url}')`),
  icon: inHead(
    (url) => `<link rel="icon" href="${url}"><link rel="preload" as="image" href="${url}">`,
  ),
  // Frames, objects, media
  iframe: body((url) => `<iframe src="${url}"></iframe>`),
  'frame-srcdoc': body((url) => `<iframe srcdoc="<img src='${url}'>"></iframe>`),
  'frame-blank': code(
    (url) =>
      `const frame = document.createElement('iframe'); document.body.append(frame);
       frame.contentDocument.body.innerHTML = '<img src="${url}">'`,
  ),
  object: body((url) => `<object data="${url}"></object>`),
  embed: body((url) => `<embed src="${url}">`),
  video: body((url) => `<video src="${url}" preload="auto"></video>`),
  poster: body((url) => `<video poster="${url}"></video>`),
  audio: body((url) => `<audio src="${url}" preload="auto"></audio>`),
  track: body(
    (url) => `<video crossorigin="anonymous" src="/none.webm"><track default src="${url}"></video>`,
  ),
  manifest: inHead((url) => `<link rel="manifest" href="${url}">`),
  // Connections
  fetch: code((url) => fetching(url)),
  'fetch-keepalive': code(
    (url) => `fetch('${url}', { mode: 'no-cors', keepalive: true }).catch(() => {})`,
  ),
  xhr: code((url) => `const r = new XMLHttpRequest(); r.open('GET', '${url}'); r.send()`),
  beacon: code((url) => `navigator.sendBeacon('${url}', 'x')`),
  websocket: code((_, host) => `new WebSocket('wss://${host}/')`),
  eventsource: code((url) => `new EventSource('${url}')`),
  ping: body(
    (url) => `<a href="#here" ping="${url}">x</a>${script("document.querySelector('a').click()")}`,
  ),
  // Workers: each obeys the policy that its own script came with
  worker: file('/worker.js', [JS, fetching], script("new Worker('/worker.js')")),
  'worker-import': file(
    '/importing.js',
    [JS, (url) => `importScripts('${url}')`],
    script("new Worker('/importing.js')"),
  ),
  'worker-module': file(
    '/module.js',
    [JS, (url) => `import '${url}';`],
    script("new Worker('/module.js', { type: 'module' })"),
  ),
  'worker-blob': code(
    (url) => `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(fetching(url))}])))`,
  ),
  'worker-shared': file('/shared.js', [JS, fetching], script("new SharedWorker('/shared.js')")),
  'worker-service': file(
    '/service.js',
    [JS, (url) => `addEventListener('install', () => { ${fetching(url)} })`],
    script("navigator.serviceWorker.register('/service.js', { scope: '/v/worker-service' })"),
  ),
  worklet: code((url) => `CSS.paintWorklet.addModule('${url}').catch(() => {})`),
  // Hints
  preload: inHead((url) => `<link rel="preload" as="script" href="${url}">`),
  prefetch: inHead((url) => `<link rel="prefetch" href="${url}">`),
  preconnect: inHead((url) => `<link rel="preconnect" href="${url}">`),
  'header-preload': {
    headers: (host) => ({ Link: `<https://${host}/>; rel=preload; as=script` }),
    body: () => '',
  },
  'header-preconnect': {
    headers: (host) => ({ Link: `<https://${host}/>; rel=preconnect` }),
    body: () => '',
  },
  'speculation-rules': body(
    (url) =>
      `<script type="speculationrules">{ "prefetch": [{ "source": "list", "urls": ["${url}"], "eagerness": "immediate" }] }</script>`,
  ),
  // Ways round
  redirect: { body: (host) => `<img src="/redirect?${host}" alt="">` },
  base: {
    head: (host) => `<base href="https://${host}/">`,
    body: () => '<img src="relative.png" alt="">',
  },
  // Forms and navigation
  form: body(
    (url) =>
      `<iframe name="into"></iframe><form action="${url}" method="post" target="into"></form>${script('document.forms[0].submit()')}`,
  ),
  'form-button': body(
    (url) =>
      `<iframe name="into"></iframe><form action="/" target="into"><button formaction="${url}"></button></form>${script("document.querySelector('button').click()")}`,
  ),
  'form-redirect': {
    body: (host) =>
      `<iframe name="into"></iframe><form action="/redirect?${host}" method="post" target="into"></form>${script('document.forms[0].submit()')}`,
  },
  'frame-location': code(
    (url) =>
      `const frame = document.createElement('iframe'); document.body.append(frame); frame.contentWindow.location = '${url}'`,
  ),
  'meta-refresh': inHead((url) => `<meta http-equiv="refresh" content="0;url=${url}">`),
  location: code((url) => `location.assign('${url}')`),
  'window-open': code((url) => `window.open('${url}')`),
  'link-click': body(
    (url) => `<a href="${url}">x</a>${script("document.querySelector('a').click()")}`,
  ),
};
