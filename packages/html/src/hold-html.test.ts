import { describe, expect, test } from 'vitest';

import { createHtmlHolder, holdHtml, type HoldOptions } from './index.ts';
import { isHeldFormOf } from './testing/is-held-form-of.ts';
import { options } from './testing/options.ts';

const hold = (html: string, more: Partial<HoldOptions> = {}): string =>
  holdHtml(html, { ...options, ...more }).html;

/** A page that ends the head, so that what follows stands where it is drawn. */
const inBody = (html: string): string => `<!doctype html><body>\n${html}\n</body>`;
const held = (ids: string, html: string): string =>
  `<template data-consent="${ids}">${html}</template>`;
const wrapped = (html: string, ids = 'stats'): readonly [string, string] => [html, held(ids, html)];

/** Markup that must be wrapped as it is. */
const WRAPPED: readonly (readonly [string, string])[] = [
  wrapped('<script src="https://stats.example/a.js"></script>'),
  wrapped('<script async src=//cdn.stats.example/a.js></script>'),
  wrapped('<script defer src="http://stats.example/a.js">ignored</script>'),
  wrapped('<SCRIPT TYPE=module SRC="HTTPS://STATS.EXAMPLE/a.js"></SCRIPT>'),
  wrapped('<script nomodule src=" https:\\\\stats.example\\a.js "></script>'),
  wrapped('<script src="https&#58;//stats.example/a.js"></script>'),
  wrapped('<script src="https://stats.example/a.js"></script >'),
  wrapped('<script src="/own.js" attributionsrc="https://ads.example/r"></script>', 'ads'),
  [
    '<img src="https://stats.example/p.gif">',
    '<img data-consent="stats" data-consent-src="https://stats.example/p.gif">',
  ],
  [
    '<img src=own.png srcset="own.png 1x, //stats.example/p.png 2x"/>',
    '<img data-consent="stats" src=own.png data-consent-srcset="own.png 1x, //stats.example/p.png 2x"/>',
  ],
  [
    '<image src="https://stats.example/p.gif">',
    '<image data-consent="stats" data-consent-src="https://stats.example/p.gif">',
  ],
  wrapped('<embed src="https://stats.example/e">'),
  wrapped('<iframe src="https://ads.example/f"><p>not markup</p></iframe>', 'ads'),
  wrapped(
    `<iframe srcdoc="&lt;script src='https://ads.example/a.js'>&lt;/script>"></iframe>`,
    'ads',
  ),
  wrapped(`<iframe src="javascript:fetch('https://ads.example/')"></iframe>`, 'ads'),
  wrapped('<link rel="stylesheet" href="https://stats.example/s.css">'),
  wrapped('<link rel="alternate stylesheet" href="https://stats.example/s.css">'),
  ...[
    'preload',
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'modulepreload',
    'icon',
    'PRERENDER',
  ].map((rel) => wrapped(`<link href="//stats.example/x" rel=${rel} as=script>`)),
  wrapped('<link rel=preload as=image imagesrcset="https://stats.example/a 1x, b 2x">'),
];

/** Snippets: the code names what it loads, or uses what a held script defines. */
const SNIPPETS: readonly (readonly [string, string])[] = [
  wrapped(
    `<script>var s=document.createElement('script');s.src='https://stats.example/a.js';document.head.append(s)</script>`,
  ),
  wrapped(`<script>document.write('<script src="//stats.example/a.js"><\\/script>')</script>`),
  wrapped(`<script>load("https:\\/\\/stats.example\\/a.js")</script>`),
  wrapped(`<script>(function(u){import(u)})('https://stats.example/m.js')</script>`),
  wrapped(`<script type="module">import 'https://stats.example/m.js';</script>`),
  wrapped(`<script type="module">import { a } from "https://stats.example/m.js"; a();</script>`),
  wrapped(`<script>new Worker('https://stats.example/w.js')</script>`),
  wrapped(`<script>fetch(\`https://stats.example/\${x}\`)</script>`),
  wrapped(`<script>navigator.sendBeacon('https://stats.example/b')</script>`),
  wrapped(`<script>new WebSocket('wss://stats.example/s')</script>`),
  wrapped(`<script>new EventSource('https://stats.example/e')</script>`),
  wrapped(`<script>new Image().src='//stats.example/p.gif'</script>`),
  wrapped(
    `<script>s.src = ('https:' == location.protocol ? 'https://ssl' : 'http://www') + '.stats.example/ga.js'</script>`,
  ),
  wrapped(`<script>stq('event', 'view')</script>`),
  wrapped(`<script>window.stq = window.stq || []</script>`),
  wrapped(`<script>stq(1); adq(2)</script>`, 'stats ads'),
  wrapped(`<script>fetch('//stats.example/'); fetch('//ads.example/')</script>`, 'stats ads'),
  wrapped(
    `<script type="speculationrules">{"prefetch":[{"urls":["https://stats.example/p"]}]}</script>`,
  ),
  wrapped('<noscript><img src="https://stats.example/p.gif"></noscript>'),
  wrapped('<noscript><iframe src="https://ads.example/f"></iframe></noscript>', 'ads'),
];

/** Tags that stay, with other attributes. */
const RENAMED: readonly (readonly [string, string])[] = [
  [
    '<picture><source srcset="//stats.example/a.webp"><img src="//stats.example/a.png"></picture>',
    '<picture><source data-consent="stats" data-consent-srcset="//stats.example/a.webp"><img data-consent="stats" data-consent-src="//stats.example/a.png"></picture>',
  ],
  [
    '<video poster="//stats.example/p" src=//stats.example/v><track src=//stats.example/t></video>',
    '<video data-consent="stats" data-consent-poster="//stats.example/p" data-consent-src=//stats.example/v><track data-consent="stats" data-consent-src=//stats.example/t></video>',
  ],
  [
    '<audio src=//stats.example/v></audio>',
    '<audio data-consent="stats" data-consent-src=//stats.example/v></audio>',
  ],
  [
    '<object data="//stats.example/o"><img src="//ads.example/p"></object>',
    '<object data-consent="stats" data-consent-data="//stats.example/o"><img data-consent="ads" data-consent-src="//ads.example/p"></object>',
  ],
  [
    '<input type=image src=//stats.example/i>',
    '<input data-consent="stats" type=image data-consent-src=//stats.example/i>',
  ],
  [
    '<form action=//stats.example/f><button formaction=//ads.example/f>',
    '<form data-consent="stats" data-consent-action=//stats.example/f><button data-consent="ads" data-consent-formaction=//ads.example/f>',
  ],
  [
    '<table background=//stats.example/t><tr><td background=//stats.example/d>',
    '<table data-consent="stats" data-consent-background=//stats.example/t><tr><td data-consent="stats" data-consent-background=//stats.example/d>',
  ],
  [
    '<a href=//stats.example/page ping="/own https://stats.example/ping">',
    '<a data-consent="stats" href=//stats.example/page data-consent-ping="/own https://stats.example/ping">',
  ],
  [
    '<area ping=//stats.example/p>',
    '<area data-consent="stats" data-consent-ping=//stats.example/p>',
  ],
  [
    '<meta http-equiv=Refresh content="3; URL=\'https://stats.example/r\'">',
    '<meta data-consent="stats" http-equiv=Refresh data-consent-content="3; URL=\'https://stats.example/r\'">',
  ],
  [
    '<p style="color:red;background:u\\72l(https://stats.example/i.png)">',
    '<p data-consent="stats" data-consent-style="color:red;background:u\\72l(https://stats.example/i.png)">',
  ],
  [
    '<img style="background:url(//stats.example/i)" src=own.png>',
    '<img data-consent="stats" data-consent-style="background:url(//stats.example/i)" src=own.png>',
  ],
  [
    '<svg><image href="//stats.example/i"/><use xlink:href="//stats.example/s#x"/><rect fill="url(//ads.example/f#x)"/></svg>',
    '<svg><image data-consent="stats" data-consent-href="//stats.example/i"/><use data-consent="stats" data-consent-xlink:href="//stats.example/s#x"/><rect data-consent="ads" data-consent-fill="url(//ads.example/f#x)"/></svg>',
  ],
  [
    '<svg><script href="//stats.example/s.js"></script><script>fetch("//stats.example/")</script><style type="text/css"><![CDATA[@import "//stats.example/s.css";]]></style></svg>',
    '<svg><script data-consent="stats" type="text/plain" data-consent-href="//stats.example/s.js"></script><script data-consent="stats" type="text/plain">fetch("//stats.example/")</script><style data-consent="stats" type="text/plain" data-consent-type="text/css"><![CDATA[@import "//stats.example/s.css";]]></style></svg>',
  ],
  [
    '<svg><image href=own.png><set attributeName=href to="https://stats.example/i"/></svg>',
    '<svg><image href=own.png><set data-consent="stats" attributeName=href to="https://stats.example/i"/></svg>'.replace(
      ' to=',
      ' data-consent-to=',
    ),
  ],
  // Once the first is renamed, the browser would obey the second.
  [
    '<video src=//stats.example/1 src=//ads.example/2 SRC=//stats.example/3>',
    '<video data-consent="stats" data-consent-src=//stats.example/1 data-consent-src=//ads.example/2 data-consent-SRC=//stats.example/3>',
  ],
  [
    '<video/src="//stats.example/v"/title="a"data-x>',
    '<video data-consent="stats"/data-consent-src="//stats.example/v"/title="a"data-x>',
  ],
];

/** Pages and pieces that stay to the last byte. */
const UNTOUCHED: readonly string[] = [
  '<script src="/own.js"></script><script src="https://cdn.example/lib.js"></script>',
  '<script src="https://pay.stats.example/checkout.js"></script>',
  '<script type="application/ld+json">{"sameAs":["https://stats.example/me"]}</script>',
  '<script type="importmap">{"imports":{"a":"https://stats.example/a.js"}}</script>',
  '<script type="application/json">{"src":"https://stats.example/a.js"}</script>',
  '<script type="text/template"><img src="https://stats.example/p.gif"></script>',
  '<script>window.__STATE__ = {"src":"https://stats.example/a.js","n":[1]};</script>',
  '<script>window.__STATE__ = JSON.parse("{\\"u\\":\\"https://stats.example/a.js\\"}");</script>',
  '<script>self.__next_f = self.__next_f || []; self.__next_f.push([1, "https://stats.example/a.js"])</script>',
  '<script>/* https://stats.example/a.js */ fetch("/own") // stq()</script>',
  '<script>if (typeof stq === "function") stq("view")</script>',
  '<script>window.stq && window.stq("view")</script>',
  '<script>own.stq(); ({ stq: 1 }); const x = { a: 1, stq: 2 };</script>',
  '<!-- <script src="https://stats.example/a.js"></script> -->',
  '<!--[if lt IE 9]><script src="https://stats.example/a.js"></script><![endif]-->',
  '<template><script src="https://stats.example/a.js"></script><template></template><img src=//stats.example/p></template>',
  '<template data-consent="stats"><script src="https://stats.example/a.js"></script></template>',
  '<template data-purposes="stats"><script src="https://stats.example/a.js"></script></template>',
  '<script type="text/plain" data-category="analytics" src="https://stats.example/a.js"></script>',
  '<script type="text/plain">stq()</script>',
  '<iframe data-src="https://stats.example/f" data-consent="stats"></iframe>',
  '<link rel=canonical href=//stats.example/><link rel=author href=//stats.example/><link rel=alternate href=//stats.example/>',
  '<a href="https://stats.example/">a link is the visitor’s</a><blockquote cite=//stats.example/>',
  '<textarea><script src="https://stats.example/a.js"></script></textarea>',
  '<title><script src="https://stats.example/a.js"></script></title>',
  '<xmp><img src="https://stats.example/p.gif"></xmp>',
  '<svg><title><p></p></title><![CDATA[<img src="https://stats.example/p.gif">]]></svg>',
  '<style>/* url(https://stats.example/i) */ a { content: "https://stats.example/" }</style>',
  '<style>@namespace svg url(https://stats.example/svg); a { color: red }</style>',
  '<img src="https://stats.example/p.gif',
  '<plaintext><img src="https://stats.example/p.gif">',
  '<p constructor="//stats.example/" __proto__=x>\r\n\u0000\ud800 é 🍪</p>',
];

describe('what is held', () => {
  test.each([...WRAPPED, ...SNIPPETS, ...RENAMED])('%s', (input, output) => {
    expect(hold(inBody(input))).toBe(inBody(output));
  });

  test.each(UNTOUCHED)('not %s', (html) => {
    expect(hold(html)).toBe(html);
    expect(hold(inBody(html))).toBe(inBody(html));
  });

  test('once', () => {
    for (const [input] of [...WRAPPED, ...SNIPPETS, ...RENAMED]) {
      const once = hold(inBody(input));
      expect(hold(once)).toBe(once);
    }
  });

  test('and nothing else: without the insertions the page is as it was', () => {
    for (const [input] of [...WRAPPED, ...SNIPPETS, ...RENAMED])
      expect(isHeldFormOf(hold(inBody(input)), inBody(input))).toBe(true);
  });

  test('the same, wherever the page is cut', () => {
    const page = inBody([...WRAPPED, ...SNIPPETS, ...RENAMED].map(([input]) => input).join('\r\n'));
    const whole = hold(page);
    for (const size of [1, 2, 7, 64, 1000]) {
      const holder = createHtmlHolder(options);
      let out = '';
      for (let at = 0; at < page.length; at += size) out += holder.write(page.slice(at, at + size));
      expect(out + holder.end()).toBe(whole);
    }
  });
});

describe('where it stands', () => {
  test.each([
    [
      '<img src=//stats.example/p>',
      '<img data-consent="stats" data-consent-src=//stats.example/p>',
    ],
    [
      '<title>x</title><iframe src=//stats.example/f></iframe>',
      '<title>x</title><iframe data-consent="stats" data-consent-src=//stats.example/f></iframe>',
    ],
    [
      '<p>text<img src=//stats.example/p>',
      `<p>text<img data-consent="stats" data-consent-src=//stats.example/p>`,
    ],
    [
      'text<img src=//stats.example/p>',
      `text<img data-consent="stats" data-consent-src=//stats.example/p>`,
    ],
  ])('opens the body as before: %s', (input, output) => {
    expect(hold(input)).toBe(output);
  });

  test.each([
    [
      '<div><template shadowrootmode=open><img src=//stats.example/p></template></div>',
      `<div><template shadowrootmode=open><img data-consent="stats" data-consent-src=//stats.example/p></template></div>`,
    ],
    [
      '<template><div><template shadowrootmode=open><img src=//stats.example/p></template></div></template>',
      '<template><div><template shadowrootmode=open><img src=//stats.example/p></template></div></template>',
    ],
    [
      '<svg><template><image href=//stats.example/i /></template></svg>',
      '<svg><template><image data-consent="stats" data-consent-href=//stats.example/i /></template></svg>',
    ],
    [
      '<svg><foreignObject><img src=//stats.example/p></foreignObject><image href=//stats.example/i /></svg>',
      `<svg><foreignObject><img data-consent="stats" data-consent-src=//stats.example/p></foreignObject><image data-consent="stats" data-consent-href=//stats.example/i /></svg>`,
    ],
    [
      '<svg><g><p><script>fetch("//stats.example/")</script>',
      `<svg><g><p>${held('stats', '<script>fetch("//stats.example/")</script>')}`,
    ],
    [
      '<svg><style><image href=//stats.example/i />a{}</style><style>@import "//ads.example/s"<style>b{}</style></style></svg>',
      '<svg><style><image data-consent="stats" data-consent-href=//stats.example/i />a{}</style><style data-consent="ads" type="text/plain">@import "//ads.example/s"<style data-consent="ads" type="text/plain">b{}</style></style></svg>',
    ],
    // A `<template>` would not break out of the SVG, and be none.
    [
      '<svg><img src=//stats.example/p>',
      '<svg><img data-consent="stats" data-consent-src=//stats.example/p>',
    ],
    [
      '<svg><style>a{</style><title><style>@import "//stats.example/s";</style></title></svg>',
      `<svg><style>a{</style><title>${held('stats', '<style>@import "//stats.example/s";\n</style>')}</title></svg>`,
    ],
  ])('%s', (input, output) => {
    expect(hold(inBody(input))).toBe(inBody(output));
  });

  test('a variable that several services define is that of those the page has loaded from', () => {
    const services = [
      { id: 'stats', hosts: ['stats.example'], globals: ['tag'] },
      { id: 'ads', hosts: ['ads.example'], globals: ['tag'] },
    ];
    const use = '<script>tag("config")</script>';
    const load = '<script src=//ads.example/tag.js></script>';
    expect(hold(`${use}${load}${use}`, { services })).toBe(
      `${held('stats ads', use)}${held('ads', load)}${held('ads', use)}`,
    );
  });

  test('relative addresses are relative to the base', () => {
    expect(hold('<base href="https://stats.example/x/"><script src="a.js"></script>')).toBe(
      `<base href="https://stats.example/x/">${held('stats', '<script src="a.js"></script>')}`,
    );
  });

  test.each([
    [
      '<script src=//stats.example/a.js>',
      '<template data-consent="stats"><script src=//stats.example/a.js>',
    ],
    ['<script>stq()', '<template data-consent="stats"><script>stq()'],
    [
      '<style>@import "//stats.example/s"',
      '<template data-consent="stats"><style>@import "//stats.example/s"',
    ],
    [
      '<noscript><img src=//stats.example/p>',
      '<template data-consent="stats"><noscript><img src=//stats.example/p>',
    ],
    [
      '<svg><script>fetch("//stats.example/")',
      '<svg><script data-consent="stats" type="text/plain">fetch("//stats.example/")',
    ],
  ])('holds what has no end to the end of the page: %s', (input, output) => {
    expect(hold(input)).toBe(output);
  });

  test('keeps what a <style> may apply now, and splits the rest by service', () => {
    const css =
      'a{color:red;background:url(//stats.example/i)}@media print{b{background:url(//ads.example/i)}}';
    expect(hold(`<style media=all>${css}</style>`)).toBe(
      `<style media=all>a{color:red;}@media print{b{}}</style>${held('stats', '<style media=all>a { background:url(//stats.example/i) }\n</style>')}${held('ads', '<style media=all>@media print { b { background:url(//ads.example/i) } }\n</style>')}`,
    );
  });
});

describe('held sheets of first-party styles', () => {
  const heldSheets = (href: string): readonly { services: string[]; href: string }[] =>
    href === '/a.css?v=1&w' ? [{ services: ['stats'], href: '/a.consent-stats.css?v=1&w' }] : [];
  const link = '<link rel=stylesheet media="print" href="/a.css?v=1&amp;w">';

  test('stand behind the link, once', () => {
    const output = `<link data-candor-held rel=stylesheet media="print" href="/a.css?v=1&amp;w">${held('stats', '<link rel="stylesheet" href="/a.consent-stats.css?v=1&amp;w" media="print">')}<link rel=stylesheet href=/b.css>`;
    const once = hold(`${link}<link rel=stylesheet href=/b.css>`, { heldSheets });
    expect(once).toBe(output);
    expect(hold(once, { heldSheets })).toBe(output);
  });
});

describe('what is said of a page', () => {
  test('names what was held, and what cannot be', () => {
    const page =
      '<body><img src=//stats.example/p><script>x={"u":"https://ads.example/u"}</script><p onclick="open(\'https://stats.example/s\')">';
    const { held: found, unheld } = holdHtml(page, options);
    expect(found).toEqual([{ services: ['stats'], element: 'img', form: 'attribute', offset: 6 }]);
    expect(unheld).toEqual([
      {
        services: ['ads'],
        url: 'https://ads.example/u',
        where: 'data',
        offset: page.indexOf('https://ads'),
      },
      {
        services: ['stats'],
        url: 'https://stats.example/s',
        where: 'handler',
        offset: page.indexOf('<p '),
      },
    ]);
  });
});
