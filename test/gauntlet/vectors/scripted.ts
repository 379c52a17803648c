import {
  FIREFOX_IMAGES,
  FIREFOX_MEDIA,
  FIREFOX_TEMPLATE,
  CLARITY,
  COLLECT,
  FONT,
  FONT_SHEET,
  GTAG,
  HOTJAR,
  INSIGHT,
  INSIGHT_PIXEL,
  MAILCHIMP_SCRIPT,
  MAP_TILE,
  PIXEL,
  PIXEL_SCRIPT,
  TWEETS,
  VIMEO,
  WISTIA_MEDIA,
  YOUTUBE,
} from './addresses.ts';
import type { FirstPartyFile, Vector } from './vector.ts';

const script = (code: string): string => `<script>\n${code}\n</script>`;
const js = (body: string): FirstPartyFile => ({ type: 'text/javascript', body });

const CALL_IS_OVER = {
  how: 'reload',
  reason: 'the call was answered with a network failure; only its caller can make it again',
} as const;

const WITH_ITS_PAGE = {
  withinMs: 1000,
  reason: 'a worker runs until its pages are gone, and no page can end one that it has no hold of',
} as const;

const ANSWER_IS_GIVEN = {
  how: 'reload',
  reason: 'the server has answered the request without the redirect; only the page can ask again',
} as const;

/** An inline or first-party script that adds what loads. */
const inserted: readonly Vector[] = [
  {
    id: 'snippet-src-property',
    clicksBanner: true,
    group: 'script',
    services: ['meta-pixel'],
    isUnordered: true,
    head: script(`!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[];t=b.createElement(e);t.async=!0;t.src=v;
s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script','${PIXEL_SCRIPT}');
fbq('init','1234567890');fbq('track','PageView');`),
  },
  {
    id: 'snippet-set-attribute',
    group: 'script',
    services: ['hotjar'],
    head: script(
      `var s = document.createElement('script'); s.setAttribute('src', '${HOTJAR}'); document.head.appendChild(s);`,
    ),
  },
  {
    id: 'snippet-src-after-insertion',
    group: 'script',
    services: ['microsoft-clarity'],
    head: script(
      `var s = document.createElement('script'); document.head.appendChild(s); s.src = '${CLARITY}';`,
    ),
  },
  {
    id: 'snippet-attribute-node',
    group: 'script',
    services: ['linkedin-insight'],
    head: script(
      `var s = document.createElement('script'); var a = document.createAttribute('src'); a.value = '${INSIGHT}'; s.setAttributeNode(a); document.head.append(s);`,
    ),
  },
  {
    id: 'snippet-load-listener',
    group: 'script',
    services: ['hotjar'],
    head: script(
      `var s = document.createElement('script'); s.async = true; s.onload = () => trace.push('onload ' + window.ran_hotjar); s.addEventListener('load', () => trace.push('listener')); s.src = '${HOTJAR}'; document.head.appendChild(s);`,
    ),
  },
  {
    id: 'snippet-ordered-pair',
    group: 'script',
    services: ['hotjar', 'microsoft-clarity'],
    head: script(
      `for (const src of ['${HOTJAR}', '${CLARITY}']) { const s = document.createElement('script'); s.async = false; s.src = src; document.head.appendChild(s); }`,
    ),
  },
  {
    id: 'snippet-fragment',
    group: 'script',
    services: ['x-widgets'],
    body: script(
      `const f = document.createDocumentFragment(); const d = document.createElement('div'); const s = document.createElement('script'); s.src = '${TWEETS}'; d.append(s); f.append(d); document.body.append(f);`,
    ),
  },
  {
    id: 'document-write',
    group: 'script',
    services: ['x-widgets'],
    body: `<div id="place">${script(`document.write('<script src="${TWEETS}"><\\/script><i id="after">after</i>');`)}</div>`,
    probe: `document.querySelector('#place #after') !== null`,
  },
  {
    id: 'inner-html-image',
    group: 'html',
    services: ['linkedin-insight'],
    body: `<div id="d"></div>${script(`document.getElementById('d').innerHTML = '<p>x</p><img alt="" src="${INSIGHT_PIXEL}">';`)}`,
  },
  {
    id: 'inner-html-iframe',
    group: 'html',
    services: ['vimeo'],
    body: `<div id="d"></div>${script(`document.getElementById('d').innerHTML = '<iframe src="${VIMEO}" title="v"></iframe>';`)}`,
  },
  {
    id: 'inner-html-detached',
    group: 'html',
    services: ['linkedin-insight'],
    body: script(
      `document.createElement('div').innerHTML = '<img alt="" src="${INSIGHT_PIXEL}">';`,
    ),
  },
  {
    id: 'outer-html',
    group: 'html',
    services: ['meta-pixel'],
    body: `<div id="d"></div>${script(`document.getElementById('d').outerHTML = '<img alt="" src="${PIXEL}">';`)}`,
  },
  {
    id: 'insert-adjacent-html',
    group: 'html',
    services: ['youtube'],
    body: `<div id="d"></div>${script(`document.getElementById('d').insertAdjacentHTML('afterend', '<iframe src="${YOUTUBE}" title="v"></iframe>');`)}`,
  },
  {
    id: 'contextual-fragment',
    group: 'html',
    services: ['hotjar'],
    body: script(
      `document.body.append(document.createRange().createContextualFragment('<p>x</p><script src="${HOTJAR}"><\\/script>'));`,
    ),
  },
  {
    id: 'template-clone',
    group: 'html',
    services: ['hotjar'],
    body: `<template id="t"><p>x</p><script src="${HOTJAR}"></script></template>${script(`document.body.append(document.getElementById('t').content.cloneNode(true));`)}`,
    impossible: [{ ...FIREFOX_TEMPLATE, levels: ['L3'] }],
    restoredBy: { how: 'none', browsers: ['firefox'], reason: FIREFOX_TEMPLATE.reason },
  },
  {
    id: 'template-from-script',
    group: 'html',
    services: ['linkedin-insight'],
    body: script(
      `const t = document.createElement('template'); t.innerHTML = '<img alt="" src="${INSIGHT_PIXEL}"><script src="${INSIGHT}"><\\/script>'; document.body.append(document.importNode(t.content, true));`,
    ),
  },
  {
    id: 'dom-parser-import',
    group: 'html',
    services: ['meta-pixel'],
    body: script(
      `const d = new DOMParser().parseFromString('<img alt="" src="${PIXEL}">', 'text/html'); document.body.append(document.importNode(d.body.firstChild, true));`,
    ),
  },
  {
    id: 'new-image',
    group: 'dom',
    services: ['linkedin-insight'],
    body: script(`new Image().src = '${INSIGHT_PIXEL}';`),
  },
  {
    id: 'image-srcset-script',
    group: 'dom',
    services: ['wistia'],
    body: script(
      `const i = document.createElement('img'); i.srcset = '${WISTIA_MEDIA}.jpg 1x'; document.body.append(i);`,
    ),
  },
  {
    id: 'created-iframe',
    group: 'frames',
    services: ['vimeo'],
    body: script(
      `const f = document.createElement('iframe'); f.src = '${VIMEO}'; document.body.append(f);`,
    ),
  },
  {
    id: 'iframe-src-changes',
    group: 'frames',
    services: ['youtube'],
    body: `<iframe id="f" src="/shop/data.json" title="v"></iframe>`,
    act: `document.getElementById('f').src = '${YOUTUBE}'`,
  },
  {
    id: 'iframe-location',
    group: 'frames',
    services: ['youtube'],
    body: `<iframe id="f" title="v"></iframe>`,
    act: `document.getElementById('f').contentWindow.location.href = '${YOUTUBE}'`,
    restoredBy: CALL_IS_OVER,
    impossible: [
      {
        levels: ['L3'],
        reason:
          '`location` of a window is [LegacyUnforgeable] and its setter cannot be replaced: https://html.spec.whatwg.org/#the-location-interface',
      },
      {
        levels: ['L4'],
        browsers: ['chromium'],
        reason: 'frame-src refuses the request, after the connection was made ahead of it',
      },
    ],
  },
  {
    id: 'iframe-blank-script',
    group: 'frames',
    services: ['hotjar'],
    body: script(
      `const f = document.createElement('iframe'); document.body.append(f); const s = f.contentDocument.createElement('script'); s.src = '${HOTJAR}'; f.contentDocument.head.append(s);`,
    ),
  },
  {
    id: 'iframe-blank-write',
    group: 'frames',
    services: ['disqus'],
    body: script(
      `const f = document.createElement('iframe'); document.body.append(f); const d = f.contentDocument; d.open(); d.write('<img alt="" src="https://referrer.disqus.com/juggler/event.gif">'); d.close();`,
    ),
  },
  {
    id: 'iframe-blank-natives',
    group: 'frames',
    services: ['google-analytics'],
    body: script(
      `const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.fetch.call(window, '${COLLECT}', { mode: 'no-cors' }).catch(() => {});`,
    ),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'iframe-srcdoc-script',
    group: 'frames',
    services: ['linkedin-insight'],
    body: script(
      `const f = document.createElement('iframe'); f.srcdoc = '<img alt="" src="${INSIGHT_PIXEL}">'; document.body.append(f);`,
    ),
  },
  {
    id: 'link-stylesheet-script',
    group: 'links',
    services: ['google-fonts'],
    head: script(
      `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '${FONT_SHEET}'; document.head.append(l);`,
    ),
  },
  {
    id: 'link-preload-script',
    group: 'links',
    services: ['google-analytics'],
    head: script(
      `const l = document.createElement('link'); l.rel = 'preload'; l.as = 'script'; l.href = '${GTAG}'; document.head.append(l);`,
    ),
  },
  {
    id: 'link-preconnect-script',
    group: 'links',
    services: ['hotjar'],
    head: script(
      `const l = document.createElement('link'); l.rel = 'preconnect'; l.href = 'https://vars.hotjar.com'; document.head.append(l);`,
    ),
    connectsTo: 'vars.hotjar.com',
    absent: { firefox: 'through a proxy it connects to nothing ahead of a request' },
    restoredBy: {
      how: 'none',
      reason: 'a connection is no request: there is nothing to bring back',
    },
  },
  {
    id: 'css-style-property',
    group: 'css',
    services: ['meta-pixel'],
    body: `<div id="d">x</div>${script(`document.getElementById('d').style.backgroundImage = 'url("${PIXEL}")';`)}`,
  },
  {
    id: 'css-style-element',
    group: 'css',
    services: ['meta-pixel'],
    body: script(
      `const s = document.createElement('style'); s.textContent = 'main{background-image:url("${PIXEL}")}'; document.head.append(s);`,
    ),
    restoredBy: FIREFOX_IMAGES,
  },
  {
    id: 'css-insert-rule',
    group: 'css',
    services: ['meta-pixel'],
    head: `<style id="s">p{color:#111}</style>`,
    body: script(
      `document.getElementById('s').sheet.insertRule('main{background-image:url("${PIXEL}")}');`,
    ),
  },
  {
    id: 'css-constructed-sheet',
    group: 'css',
    services: ['meta-pixel'],
    body: script(
      `const s = new CSSStyleSheet(); s.replaceSync('main{background-image:url("${PIXEL}")}'); document.adoptedStyleSheets = [s];`,
    ),
  },
  {
    id: 'font-face-object',
    group: 'css',
    services: ['google-fonts'],
    body: script(
      `const f = new FontFace('Own', 'url(${FONT})'); document.fonts.add(f); f.load().catch(() => {});`,
    ),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'svg-use-script',
    group: 'media',
    services: ['openstreetmap'],
    body: `<svg id="g" width="9" height="9"></svg>${script(`const i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttribute('href', '${MAP_TILE}'); document.getElementById('g').append(i);`)}`,
  },
  {
    id: 'video-script',
    group: 'media',
    services: ['wistia'],
    body: script(
      `const v = document.createElement('video'); v.preload = 'auto'; v.src = '${WISTIA_MEDIA}.mp4'; document.body.append(v);`,
    ),
  },
  {
    id: 'new-audio',
    group: 'media',
    services: ['soundcloud'],
    body: script(`new Audio('https://cf-media.sndcdn.com/b.mp3').load();`),
    restoredBy: FIREFOX_MEDIA,
  },
  {
    id: 'shadow-root',
    group: 'dom',
    services: ['linkedin-insight'],
    body: `<div id="d"></div>${script(`const r = document.getElementById('d').attachShadow({ mode: 'closed' }); r.innerHTML = '<p>x</p><img alt="" src="${INSIGHT_PIXEL}">'; const s = document.createElement('script'); s.src = '${INSIGHT}'; r.append(s);`)}`,
  },
  {
    id: 'custom-element-constructor',
    group: 'dom',
    services: ['youtube'],
    body: `<lite-video></lite-video>${script(`customElements.define('lite-video', class extends HTMLElement { constructor() { super(); const r = this.attachShadow({ mode: 'open' }); r.innerHTML = '<iframe title="v" src="${YOUTUBE}"></iframe>'; } });`)}`,
  },
];

/** Calls that reach a host without an element. */
const network: readonly Vector[] = [
  {
    id: 'fetch',
    group: 'network',
    services: ['google-analytics'],
    body: script(`fetch('${COLLECT}', { method: 'POST', mode: 'no-cors' }).catch(() => {});`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'fetch-request-object',
    group: 'network',
    services: ['google-analytics'],
    body: script(`fetch(new Request('${COLLECT}')).catch(() => {});`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'fetch-keepalive',
    group: 'network',
    services: ['microsoft-clarity'],
    body: script(
      `fetch('https://k.clarity.ms/collect', { method: 'POST', keepalive: true, mode: 'no-cors', body: '1' }).catch(() => {});`,
    ),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'xhr',
    group: 'network',
    services: ['hotjar'],
    body: script(
      `const x = new XMLHttpRequest(); x.open('POST', 'https://in.hotjar.com/api/v2/client'); x.send('1');`,
    ),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'xhr-sync',
    group: 'network',
    services: ['hotjar'],
    body: script(
      `try { const x = new XMLHttpRequest(); x.open('GET', 'https://in.hotjar.com/api/v2/sync', false); x.send(); } catch {}`,
    ),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'send-beacon',
    group: 'network',
    services: ['google-analytics'],
    body: script(`navigator.sendBeacon('${COLLECT}', 'en=page_view');`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'web-socket',
    group: 'network',
    services: ['hotjar'],
    body: script(`new WebSocket('wss://ws.hotjar.com/api/v2/client/ws');`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'web-transport',
    group: 'network',
    services: ['hotjar'],
    connectsTo: 'ws.hotjar.com',
    isDatagram: true,
    body: script(`new WebTransport('https://ws.hotjar.com/transport').ready.catch(() => {});`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'event-source',
    group: 'network',
    services: ['disqus'],
    body: script(`new EventSource('https://realtime.services.disqus.com/events');`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'dynamic-import',
    group: 'network',
    services: ['wistia'],
    body: script(`import('https://fast.wistia.com/player.js').catch(() => {});`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'worker-import-scripts',
    group: 'workers',
    endsLate: WITH_ITS_PAGE,
    services: ['hotjar'],
    body: script(`new Worker('worker.js');`),
    files: { 'worker.js': js(`try { importScripts('${HOTJAR}'); } catch {}`) },
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'worker-fetch',
    group: 'workers',
    endsLate: WITH_ITS_PAGE,
    services: ['google-analytics'],
    body: script(`new Worker('worker.js');`),
    files: { 'worker.js': js(`fetch('${COLLECT}', { mode: 'no-cors' }).catch(() => {});`) },
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'worker-blob',
    group: 'workers',
    endsLate: WITH_ITS_PAGE,
    services: ['hotjar'],
    body: script(
      `new Worker(URL.createObjectURL(new Blob(["try { importScripts('${HOTJAR}') } catch {}"], { type: 'text/javascript' })));`,
    ),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'worker-module',
    group: 'workers',
    endsLate: WITH_ITS_PAGE,
    services: ['hotjar'],
    body: script(`new Worker('worker.js', { type: 'module' });`),
    files: { 'worker.js': js(`import '${HOTJAR}';`) },
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'shared-worker',
    group: 'workers',
    endsLate: WITH_ITS_PAGE,
    services: ['google-analytics'],
    body: script(`new SharedWorker('shared.js');`),
    files: { 'shared.js': js(`fetch('${COLLECT}', { mode: 'no-cors' }).catch(() => {});`) },
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'service-worker',
    group: 'workers',
    endsLate: WITH_ITS_PAGE,
    services: ['hotjar'],
    body: script(`navigator.serviceWorker.register('sw.js').catch(() => {});`),
    files: { 'sw.js': js(`try { importScripts('${HOTJAR}'); } catch {}`) },
    restoredBy: {
      how: 'none',
      reason: 'a registered worker starts when the browser likes, from a copy of its own',
    },
  },
];

/** Third parties that come late, come back, or come by somebody else's hand. */
const late: readonly Vector[] = [
  {
    id: 'deferred-bundle',
    group: 'late',
    services: ['hotjar'],
    head: `<script src="bundle.js" defer></script>`,
    files: {
      'bundle.js': js(
        `addEventListener('load', () => setTimeout(() => { const s = document.createElement('script'); s.async = true; s.src = '${HOTJAR}'; document.head.append(s); }, 30));`,
      ),
    },
  },
  {
    id: 'module-bundle',
    group: 'late',
    services: ['microsoft-clarity'],
    head: `<script src="bundle.js" type="module"></script>`,
    files: {
      'bundle.js': js(
        `await Promise.resolve(); document.head.append(Object.assign(document.createElement('script'), { src: '${CLARITY}' }));`,
      ),
    },
  },
  {
    id: 'history-navigation',
    group: 'late',
    services: ['linkedin-insight'],
    body: '<div id="view"></div><script src="router.js"></script>',
    files: {
      'router.js': js(`
const show = () => { document.getElementById('view').replaceChildren(Object.assign(document.createElement('img'), { alt: '', src: '${INSIGHT_PIXEL}&path=' + location.pathname.split('/').at(-1) })); };
addEventListener('popstate', show);
history.pushState({}, '', 'next');`),
    },
    act: `history.back()`,
  },
  {
    id: 'body-swap',
    group: 'late',
    services: ['youtube'],
    body: '<p>first</p>',
    act: `{ const b = document.createElement('body'); b.innerHTML = '<p>second</p><iframe title="v" src="${YOUTUBE}"></iframe>'; document.body.replaceWith(b); }`,
  },
  {
    id: 'tag-manager',
    group: 'late',
    services: ['meta-pixel'],
    granted: ['google-tag-manager'],
    head: script(
      `(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.src='https://www.googletagmanager.com/gtm.js?id='+i;f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-GAUNTLET');`,
    ),
    vendorScripts: {
      'https://www.googletagmanager.com/gtm.js': `trace.push('google-tag-manager'); document.head.append(Object.assign(document.createElement('script'), { src: '${PIXEL_SCRIPT}' })); new Image().src = '${PIXEL}';`,
    },
    isUnordered: true,
  },
  {
    id: 'back-forward-cache',
    group: 'late',
    services: ['mailchimp'],
    head: script(
      `document.head.append(Object.assign(document.createElement('script'), { src: '${MAILCHIMP_SCRIPT}' }));`,
    ),
    withdrawal: 'after-back',
  },
  {
    id: 'second-tab',
    group: 'late',
    services: ['microsoft-clarity'],
    head: script(
      `document.head.append(Object.assign(document.createElement('script'), { src: '${CLARITY}' }));`,
    ),
    withdrawal: 'second-tab',
  },
  {
    id: 'redirect-image',
    group: 'redirect',
    services: ['meta-pixel'],
    body: `<img alt="" src="out">`,
    restoredBy: ANSWER_IS_GIVEN,
    files: { out: { type: 'text/plain', body: '', status: 302, headers: { location: PIXEL } } },
  },
  {
    id: 'redirect-script',
    group: 'redirect',
    services: ['hotjar'],
    body: `<script src="out.js"></script>`,
    restoredBy: ANSWER_IS_GIVEN,
    files: {
      'out.js': { type: 'text/plain', body: '', status: 302, headers: { location: HOTJAR } },
    },
  },
  {
    id: 'link-header-preload',
    group: 'headers',
    services: ['google-analytics'],
    headers: { link: `<${GTAG}>; rel=preload; as=script` },
    restoredBy: {
      how: 'none',
      reason: 'a hint without a use of it: what the page uses is loaded when it uses it',
    },
  },
  {
    id: 'link-header-preconnect',
    group: 'headers',
    services: ['hotjar'],
    headers: { link: '<https://surveys.hotjar.com>; rel=preconnect' },
    connectsTo: 'surveys.hotjar.com',
    absent: { firefox: 'through a proxy it connects to nothing ahead of a request' },
    restoredBy: {
      how: 'none',
      reason: 'a connection is no request: there is nothing to bring back',
    },
  },
];

/** First-party scripts that store what belongs to a gated service. */
const state: readonly Vector[] = [
  {
    id: 'own-cookie',
    group: 'state',
    services: ['google-analytics'],
    body: script(`document.cookie = '_ga=GA1.1.1.2; path=/; max-age=3600';`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'own-cookie-store',
    group: 'state',
    services: ['google-analytics'],
    body: script(`window.cookieStore?.set('_ga', 'GA1.1.1.2').catch(() => {});`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'own-local-storage',
    group: 'state',
    services: ['linkedin-insight'],
    body: script(`localStorage.setItem('li_adsId', '1');`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'own-local-storage-property',
    group: 'state',
    services: ['linkedin-insight'],
    body: script(`localStorage.li_adsId = '1';`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'own-session-storage',
    group: 'state',
    services: ['hotjar'],
    body: script(`sessionStorage.setItem('hjViewportId', '1');`),
    restoredBy: CALL_IS_OVER,
  },
  {
    id: 'own-database',
    group: 'state',
    services: ['google-firebase'],
    body: script(
      `indexedDB.open('firebase-installations-database').onsuccess = (event) => event.target.result.close();`,
    ),
    restoredBy: CALL_IS_OVER,
  },
];

export const scripted: readonly Vector[] = [...inserted, ...network, ...late, ...state];
