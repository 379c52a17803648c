import {
  CLARITY,
  FONT,
  FONT_SHEET,
  GRAVATAR,
  GTAG,
  HOTJAR,
  INSIGHT,
  INSIGHT_PIXEL,
  MAILCHIMP_FORM,
  MAP_TILE,
  PIXEL,
  PIXEL_SCRIPT,
  SOUNDCLOUD,
  TWEETS,
  VIMEO,
  WISTIA_MEDIA,
  YOUTUBE,
} from './addresses.ts';
import type { Vector } from './vector.ts';

const NOTHING_TO_SEE = {
  how: 'none',
  reason: 'a connection is no request: there is nothing to bring back',
} as const;

/** Third parties that stand in the page's HTML, as vendors tell people to paste them. */
export const markup: readonly Vector[] = [
  {
    id: 'script-sync',
    group: 'markup',
    services: ['disqus'],
    body: `<script src="https://shop.disqus.com/count.js"></script>`,
  },
  {
    id: 'script-async',
    group: 'markup',
    services: ['google-analytics'],
    isUnordered: true,
    head: `<script async src="${GTAG}"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', 'G-GAUNTLET1');
</script>`,
  },
  {
    id: 'script-defer',
    group: 'markup',
    services: ['microsoft-clarity'],
    head: `<script defer src="${CLARITY}"></script>`,
  },
  {
    id: 'script-module',
    group: 'markup',
    services: ['wistia'],
    head: `<script type="module" src="https://fast.wistia.com/player.js"></script>`,
  },
  {
    id: 'script-dependent-inline',
    group: 'markup',
    services: ['x-widgets'],
    body: `<script src="${TWEETS}"></script>\n<script>twttr.ready(() => trace.push('dependent ready'));</script>`,
    vendorScripts: {
      [TWEETS]: `trace.push('x-widgets'); window.twttr = { ready: (call) => call() };`,
    },
  },
  {
    id: 'script-dependent-unnamed',
    group: 'markup',
    services: ['x-widgets'],
    body: `<script src="${TWEETS}"></script>\n<script>trace.push('dependent ' + (window.ran_x_widgets === true));</script>`,
    restoredBy: {
      how: 'none',
      reason:
        'an inline script that names nothing of the vendor runs at its place in the page: its author has to mark it',
    },
  },
  {
    id: 'script-svg',
    group: 'markup',
    services: ['hotjar'],
    body: `<svg width="1" height="1"><script href="${HOTJAR}"></script></svg>`,
  },
  {
    id: 'module-inline-import',
    group: 'markup',
    services: ['wistia'],
    body: `<script type="module">import 'https://fast.wistia.com/assets/external/E-v1.js';</script>`,
  },
  {
    id: 'image',
    group: 'markup',
    services: ['linkedin-insight'],
    body: `<img height="1" width="1" style="display:none" alt="" src="${INSIGHT_PIXEL}">`,
  },
  {
    id: 'image-srcset',
    group: 'markup',
    services: ['gravatar'],
    body: `<img srcset="${GRAVATAR}?s=48 1x, ${GRAVATAR}?s=96 2x" src="${GRAVATAR}?s=48" alt="avatar">`,
  },
  {
    id: 'picture',
    group: 'markup',
    services: ['wistia'],
    body: `<picture><source srcset="${WISTIA_MEDIA}.webp" type="image/webp"><img src="/shop/logo.png" alt="still"></picture>`,
  },
  {
    id: 'noscript-pixel',
    group: 'markup',
    services: ['meta-pixel'],
    body: `<script>trace.push('beside');</script><script async src="${PIXEL_SCRIPT}"></script><noscript><img height="1" width="1" src="${PIXEL}"></noscript>`,
    isUnordered: true,
  },
  {
    id: 'iframe',
    group: 'markup',
    services: ['youtube'],
    body: `<iframe width="560" height="315" src="${YOUTUBE}" title="video" allowfullscreen></iframe>`,
  },
  {
    id: 'object',
    group: 'markup',
    services: ['soundcloud'],
    body: `<object type="text/html" width="300" height="166" data="${SOUNDCLOUD}"></object>`,
  },
  {
    id: 'embed',
    group: 'markup',
    services: ['vimeo'],
    body: `<embed type="text/html" width="560" height="315" src="${VIMEO}">`,
  },
  {
    id: 'input-image',
    group: 'markup',
    services: ['mailchimp'],
    body: `<form><input type="image" alt="Subscribe" src="https://cdn-images.mailchimp.com/icons/button.png"></form>`,
  },
  {
    id: 'body-background',
    group: 'markup',
    services: ['openstreetmap'],
    bodyAttributes: `background="${MAP_TILE}"`,
  },
  {
    id: 'video',
    group: 'media',
    services: ['wistia'],
    body: `<video preload="auto" muted src="${WISTIA_MEDIA}.mp4"></video>`,
  },
  {
    id: 'video-source',
    group: 'media',
    services: ['wistia'],
    body: `<video preload="auto" muted><source src="${WISTIA_MEDIA}.webm" type="video/webm"></video>`,
  },
  {
    id: 'audio',
    group: 'media',
    services: ['soundcloud'],
    body: `<audio preload="auto" src="https://cf-media.sndcdn.com/a.mp3"></audio>`,
  },
  {
    id: 'poster',
    group: 'media',
    services: ['vimeo'],
    body: `<video poster="https://i.vimeocdn.com/video/1_640.jpg"></video>`,
  },
  {
    id: 'track',
    group: 'media',
    services: ['wistia'],
    body: `<video crossorigin src="/shop/none.mp4"><track id="t" kind="subtitles" srclang="en" default src="https://fast.wistia.net/embed/captions/abc.vtt"></video>`,
    act: `document.getElementById('t').track.mode = 'showing'`,
  },
  {
    id: 'svg-image',
    group: 'media',
    services: ['openstreetmap'],
    body: `<svg width="9" height="9"><image href="${MAP_TILE}" width="9" height="9"/></svg>`,
  },
  {
    id: 'svg-image-xlink',
    group: 'media',
    services: ['openstreetmap'],
    body: `<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><image xlink:href="${MAP_TILE}" width="9" height="9"/></svg>`,
  },
  {
    id: 'svg-filter-image',
    group: 'media',
    services: ['openstreetmap'],
    body: `<svg width="9" height="9"><filter id="f"><feImage href="${MAP_TILE}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  },
  {
    id: 'link-stylesheet',
    group: 'links',
    services: ['google-fonts'],
    head: `<link rel="stylesheet" href="${FONT_SHEET}">`,
  },
  {
    id: 'link-preload',
    group: 'links',
    services: ['google-analytics'],
    head: `<link rel="preload" as="script" href="${GTAG}">`,
  },
  {
    id: 'link-prefetch',
    group: 'links',
    services: ['meta-pixel'],
    head: `<link rel="prefetch" href="${PIXEL_SCRIPT}">`,
  },
  {
    id: 'link-modulepreload',
    group: 'links',
    services: ['wistia'],
    head: `<link rel="modulepreload" href="https://fast.wistia.com/player.js">`,
  },
  {
    id: 'link-icon',
    group: 'links',
    services: ['gravatar'],
    head: `<link rel="icon" href="${GRAVATAR}?s=32">`,
    absent: {
      chromium: 'headless asks for no icon from other hosts',
      firefox: 'headless asks for no icon',
    },
  },
  {
    id: 'link-dns-prefetch',
    group: 'links',
    services: ['hotjar'],
    head: `<link rel="dns-prefetch" href="https://script.hotjar.com">`,
    leakProbe: `document.querySelector('link[rel=dns-prefetch][href]') !== null`,
    restoredBy: NOTHING_TO_SEE,
  },
  {
    id: 'link-preconnect',
    group: 'links',
    services: ['hotjar'],
    head: `<link rel="preconnect" href="https://script.hotjar.com">`,
    connectsTo: 'script.hotjar.com',
    restoredBy: NOTHING_TO_SEE,
  },
  {
    id: 'css-inline-background',
    group: 'css',
    services: ['meta-pixel'],
    head: `<style>main{background-image:url("${PIXEL}")}</style>`,
  },
  {
    id: 'css-inline-import',
    group: 'css',
    services: ['google-fonts'],
    head: `<style>@import url("${FONT_SHEET}");</style>`,
  },
  {
    id: 'css-inline-font-face',
    group: 'css',
    services: ['google-fonts'],
    head: `<style>@font-face{font-family:Own;src:url(${FONT}) format("woff2")} body{font-family:Own}</style>`,
  },
  {
    id: 'css-style-attribute',
    group: 'css',
    services: ['linkedin-insight'],
    body: `<div style="width:9px;height:9px;background:url('${INSIGHT_PIXEL}')"></div>`,
  },
  ...(['background', 'import', 'font-face'] as const).map((kind): Vector => ({
    id: `css-file-${kind}`,
    group: 'css',
    services: [kind === 'background' ? 'meta-pixel' : 'google-fonts'],
    head: '<link rel="stylesheet" href="site.css">',
    files: {
      'site.css': {
        type: 'text/css',
        body: {
          background: `main{background-image:url("${PIXEL}")} p{color:#111}`,
          import: `@import "${FONT_SHEET}";\np{color:#111}`,
          'font-face': `@font-face{font-family:Own;src:url(${FONT}) format("woff2")}\nbody{font-family:Own}`,
        }[kind],
      },
    },
  })),
  {
    id: 'form-post',
    group: 'navigation',
    services: ['mailchimp'],
    body: `<form id="f" method="post" target="sink" action="${MAILCHIMP_FORM}"><input name="EMAIL" value="a@shop.test"></form><iframe name="sink" title="sink"></iframe>`,
    act: `document.getElementById('f').requestSubmit()`,
    isGesture: true,
  },
  {
    id: 'form-formaction',
    group: 'navigation',
    services: ['mailchimp'],
    body: `<form target="sink" method="post" action="/shop/data.json"><button id="b" formaction="${MAILCHIMP_FORM}">Go</button></form><iframe name="sink" title="sink"></iframe>`,
    act: `document.getElementById('b').click()`,
    isGesture: true,
  },
  {
    id: 'a-ping',
    group: 'navigation',
    services: ['google-analytics'],
    body: `<a id="a" href="#there" ping="https://www.google-analytics.com/ping">There</a>`,
    act: `document.getElementById('a').click()`,
    isGesture: true,
    absent: { firefox: '`browser.send_pings` is off by default' },
  },
  {
    id: 'meta-refresh',
    group: 'navigation',
    services: ['youtube'],
    head: `<meta http-equiv="refresh" content="2;url=https://www.youtube.com/watch?v=1">`,
    settleMs: 2600,
  },
  {
    id: 'speculation-rules',
    group: 'navigation',
    services: ['youtube'],
    body: `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["https://www.youtube.com/watch?v=M7lc1UVf-VE"],"eagerness":"immediate"}]}</script>`,
    connectsTo: 'www.youtube.com',
    absent: { firefox: 'Firefox has no speculation rules' },
  },
  {
    id: 'declarative-shadow-root',
    group: 'dom',
    services: ['linkedin-insight'],
    body: `<shop-card><template shadowrootmode="open"><p>Card</p><img alt="" src="${INSIGHT_PIXEL}"></template></shop-card>`,
  },
  {
    id: 'iframe-srcdoc',
    group: 'frames',
    services: ['linkedin-insight'],
    body: `<iframe title="doc" srcdoc="&lt;script src='${INSIGHT}'&gt;&lt;/script&gt;"></iframe>`,
  },
];
