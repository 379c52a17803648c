import {
  CLARITY,
  DISQUS,
  FIREFOX_IMAGES,
  FIREFOX_TEMPLATE,
  FONT_SHEET,
  GRAVATAR,
  GTAG,
  HOTJAR,
  INSIGHT,
  INSIGHT_PIXEL,
  MAP_TILE,
  PIXEL,
  PIXEL_SCRIPT,
  TWEETS,
  VIMEO,
  WISTIA_MEDIA,
  YOUTUBE,
} from './addresses.ts';
import type { Vector } from './vector.ts';

/** A vector whose markup is `plain`, held as `held` says. */
interface Marked {
  readonly id: string;
  readonly services: readonly string[];
  readonly plain: string;
  /** Absent: `plain` in a template for the services. */
  readonly held?: string;
  readonly more?: Partial<Vector>;
}

const hold = (services: readonly string[], html: string): string =>
  `<template data-consent="${services.join(' ')}">${html}</template>`;

/** What Firefox requests from inside a template it does not request again when that is opened. */
const IN_FIREFOX: Partial<Vector> = {
  impossible: [{ ...FIREFOX_TEMPLATE, levels: ['L1'] }],
  restoredBy: { how: 'none', browsers: ['firefox'], reason: FIREFOX_TEMPLATE.reason },
};

const entries: readonly Marked[] = [
  { id: 'template-script', services: ['hotjar'], plain: `<script src="${HOTJAR}"></script>` },
  {
    id: 'template-snippet',
    services: ['google-analytics'],
    plain: `<script async src="${GTAG}"></script><script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('js', new Date()); trace.push('inline ' + typeof gtag);</script>`,
    more: { isUnordered: true },
  },
  {
    id: 'template-dependent',
    services: ['x-widgets'],
    plain: `<script src="${TWEETS}"></script><script>trace.push('dependent ' + (window.ran_x_widgets === true));</script>`,
  },
  {
    id: 'template-two-scripts',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}"></script><script src="https://static.hotjar.com/second.js"></script><script>trace.push('third');</script>`,
  },
  {
    id: 'template-category',
    services: ['microsoft-clarity'],
    plain: `<script src="${CLARITY}"></script>`,
    held: `<template data-consent="analytics"><script src="${CLARITY}"></script></template>`,
    more: { category: 'analytics' },
  },
  {
    id: 'template-two-services',
    services: ['hotjar', 'meta-pixel'],
    plain: `<script src="${HOTJAR}"></script><img alt="" src="${PIXEL}">`,
    more: IN_FIREFOX,
  },
  {
    id: 'template-document-write',
    services: ['x-widgets'],
    plain: `<i id="before"></i><script>document.write('<b id="written">w</b><script src="${TWEETS}"><\\/script>');</script><i id="after"></i>`,
    more: { probe: `document.querySelector('#before ~ #written ~ #after') !== null` },
  },
  {
    id: 'template-document-write-external',
    services: ['disqus'],
    plain: `<i id="before"></i><script src="https://shop.disqus.com/write.js"></script><i id="after"></i>`,
    more: {
      ...IN_FIREFOX,
      vendorScripts: {
        'https://shop.disqus.com/write.js': `trace.push('disqus write'); document.write('<b id="written">w</b>'); document.writeln('<img alt="" src="https://referrer.disqus.com/juggler/event.gif">');`,
      },
      probe: `document.querySelector('#before ~ #written ~ img ~ #after') !== null`,
    },
  },
  {
    id: 'template-dom-content-loaded',
    services: ['linkedin-insight'],
    plain: `<script>document.addEventListener('DOMContentLoaded', () => { trace.push('ready'); document.head.append(Object.assign(document.createElement('script'), { src: '${INSIGHT}' })); });</script>`,
  },
  {
    id: 'template-window-load',
    services: ['linkedin-insight'],
    plain: `<script>window.addEventListener('load', () => { trace.push('load'); new Image().src = '${INSIGHT_PIXEL}'; });</script>`,
  },
  {
    id: 'template-onload-property',
    services: ['linkedin-insight'],
    plain: `<script>window.onload = () => { trace.push('onload'); new Image().src = '${INSIGHT_PIXEL}'; };</script>`,
  },
  {
    id: 'template-ready-state',
    services: ['linkedin-insight'],
    plain: `<script>document.onreadystatechange = () => { if (document.readyState === 'complete') { trace.push('complete'); new Image().src = '${INSIGHT_PIXEL}'; } };</script>`,
  },
  {
    id: 'template-current-script',
    services: ['disqus'],
    plain: `<script data-shop="shop" src="${DISQUS}"></script>`,
    more: {
      vendorScripts: {
        [DISQUS]: `trace.push('disqus ' + document.currentScript?.dataset.shop + ' ' + document.currentScript?.src); new Image().src = 'https://referrer.disqus.com/juggler/event.gif';`,
      },
    },
  },
  {
    id: 'template-load-listener',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}" onload="trace.push('onload ' + window.ran_hotjar)"></script>`,
  },
  {
    id: 'template-async',
    services: ['microsoft-clarity'],
    plain: `<script async src="${CLARITY}"></script>`,
  },
  {
    id: 'template-defer',
    services: ['microsoft-clarity'],
    plain: `<script defer src="${CLARITY}"></script><script>trace.push('before defer');</script>`,
    more: { isUnordered: true },
  },
  {
    id: 'template-module',
    services: ['wistia'],
    plain: `<script type="module" src="https://fast.wistia.com/player.js"></script>`,
  },
  {
    id: 'template-iframe',
    services: ['youtube'],
    plain: `<iframe width="560" height="315" src="${YOUTUBE}" title="video" allowfullscreen></iframe>`,
  },
  {
    id: 'template-image',
    services: ['gravatar'],
    plain: `<img alt="avatar" src="${GRAVATAR}">`,
    more: IN_FIREFOX,
  },
  {
    id: 'template-noscript',
    services: ['meta-pixel'],
    plain: `<script src="${PIXEL_SCRIPT}"></script><noscript><img alt="" src="${PIXEL}"></noscript>`,
  },
  {
    id: 'template-stylesheet',
    services: ['google-fonts'],
    plain: `<link rel="stylesheet" href="${FONT_SHEET}">`,
  },
  {
    id: 'template-style',
    services: ['meta-pixel'],
    plain: `<style>main{background-image:url("${PIXEL}")}</style>`,
    more: { restoredBy: FIREFOX_IMAGES },
  },
  {
    id: 'template-nested',
    services: ['linkedin-insight'],
    plain: `<div><p>Deep</p><div><script src="${INSIGHT}"></script></div></div>`,
    more: IN_FIREFOX,
  },
  {
    id: 'attribute-picture',
    services: ['wistia'],
    plain: `<picture><source srcset="${WISTIA_MEDIA}.webp" type="image/webp"><img src="/shop/logo.png" alt="still"></picture>`,
    held: `<picture><source data-consent="wistia" data-consent-srcset="${WISTIA_MEDIA}.webp" type="image/webp"><img src="/shop/logo.png" alt="still"></picture>`,
  },
  {
    id: 'attribute-svg-image',
    services: ['openstreetmap'],
    plain: `<svg width="9" height="9"><image href="${MAP_TILE}" width="9" height="9"/></svg>`,
    held: `<svg width="9" height="9"><image data-consent="openstreetmap" data-consent-href="${MAP_TILE}" width="9" height="9"/></svg>`,
  },
  {
    id: 'attribute-video',
    services: ['wistia'],
    plain: `<video preload="auto" muted><source src="${WISTIA_MEDIA}.webm" type="video/webm"></video>`,
    held: `<video preload="auto" muted><source data-consent="wistia" data-consent-src="${WISTIA_MEDIA}.webm" type="video/webm"></video>`,
  },
  {
    id: 'attribute-style',
    services: ['linkedin-insight'],
    plain: `<div style="width:9px;height:9px;background:url('${INSIGHT_PIXEL}')"></div>`,
    held: `<div data-consent="linkedin-insight" data-consent-style="width:9px;height:9px;background:url('${INSIGHT_PIXEL}')"></div>`,
  },
  {
    id: 'text-plain',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}"></script><script>trace.push('after ' + window.ran_hotjar);</script>`,
    held: `<script type="text/plain" data-consent="hotjar" src="${HOTJAR}"></script><script type="text/plain" data-consent="hotjar">trace.push('after ' + window.ran_hotjar);</script>`,
  },
  {
    id: 'vanilla-cookieconsent',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}"></script><script>trace.push('after');</script>`,
    held: `<script type="text/plain" data-category="analytics" data-service="hotjar" data-src="${HOTJAR}"></script><script type="text/plain" data-category="analytics">trace.push('after');</script>`,
    more: { category: 'analytics' },
  },
  {
    id: 'klaro',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}"></script><script>trace.push('after');</script><img alt="" src="https://in.hotjar.com/pixel.png">`,
    held: `<script type="text/plain" data-type="application/javascript" data-name="hotjar" data-src="${HOTJAR}"></script><script type="text/plain" data-type="application/javascript" data-name="hotjar">trace.push('after');</script><img alt="" data-name="hotjar" data-src="https://in.hotjar.com/pixel.png">`,
  },
  {
    id: 'orejime',
    services: ['meta-pixel'],
    plain: `<script src="${PIXEL_SCRIPT}"></script><script>trace.push('after');</script>`,
    held: `<template data-purpose="meta-pixel"><script src="${PIXEL_SCRIPT}"></script><script>trace.push('after');</script></template>`,
  },
  {
    id: 'tarteaucitron',
    services: ['youtube'],
    plain: `<iframe src="${YOUTUBE}" title="video" width="560" height="315"></iframe>`,
    held: `<div class="tac_iframe" data-url="${YOUTUBE}" title="video" width="560" height="315"></div>`,
  },
  {
    id: 'cookieconsent-2',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}"></script><script>trace.push('after');</script>`,
    held: `<script type="text/plain" data-cookiecategory="analytics" src="${HOTJAR}"></script><script type="text/plain" data-cookiecategory="analytics">trace.push('after');</script>`,
    more: { category: 'analytics' },
  },
  {
    id: 'cookiebot',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}"></script><script>trace.push('after');</script><iframe src="https://vars.hotjar.com/box.html" title="box"></iframe>`,
    held: `<script type="text/plain" data-cookieconsent="statistics" data-src="${HOTJAR}"></script><script type="text/plain" data-cookieconsent="statistics">trace.push('after');</script><iframe data-cookieconsent="statistics" data-cookieblock-src="https://vars.hotjar.com/box.html" title="box"></iframe>`,
    more: { category: 'analytics' },
  },
  {
    id: 'onetrust',
    services: ['hotjar'],
    plain: `<script src="${HOTJAR}"></script><script>trace.push('after');</script>`,
    held: `<script type="text/plain" class="optanon-category-C0002" src="${HOTJAR}"></script><script type="text/plain" class="optanon-category-C0002">trace.push('after');</script>`,
    more: { category: 'analytics' },
  },
  {
    id: 'text-plain-iframe',
    services: ['vimeo'],
    plain: `<iframe src="${VIMEO}" title="v"></iframe>`,
    held: `<iframe data-consent="vimeo" data-consent-src="${VIMEO}" title="v"></iframe>`,
  },
];

/** Held markup: what a site's author writes, in our form and in that of the managers they come from. */
export const marked: readonly Vector[] = entries.map(({ id, services, plain, held, more }) => ({
  id,
  group: 'marked',
  services,
  body: held ?? hold(services, plain),
  plain: { body: plain },
  ...more,
}));
