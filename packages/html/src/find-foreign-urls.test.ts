import { describe, expect, test } from 'vitest';

import { findForeignUrls } from './find-foreign-urls.ts';

const inPage = (text: string): readonly (readonly [element: string, url: string])[] =>
  findForeignUrls({ kind: 'page', text }).map(({ element, url }) => [element, url]);

describe('a page', () => {
  test.each([
    ['<script src=//a.example/x.js></script>', 'script', 'https://a.example/x.js'],
    ['<img srcset="/own.png 1x, http://a.example/2.png 2x">', 'img', 'http://a.example/2.png'],
    ['<link rel=preconnect href=https://a.example>', 'link', 'https://a.example/'],
    ['<p style="background:url(https://a.example/p.png)">', 'p', 'https://a.example/p.png'],
    ['<style>@import "https://a.example/s.css"</style>', 'style', 'https://a.example/s.css'],
    ['<script>fetch("https://a.example/t")</script>', 'script', 'https://a.example/t'],
    ['<base href=https://a.example/><img src=p.png>', 'img', 'https://a.example/p.png'],
    ['<svg><image href="https://a.example/i.svg"/></svg>', 'image', 'https://a.example/i.svg'],
    ['<form action=https://a.example/send>', 'form', 'https://a.example/send'],
    [
      '<noscript><img src=https://a.example/n.gif></noscript>',
      'noscript',
      'https://a.example/n.gif',
    ],
    ['<iframe srcdoc="<img src=https://a.example/f.png>">', 'iframe', 'https://a.example/f.png'],
  ])('names what %s loads', (html, element, url) => {
    expect(inPage(html)).toEqual([[element, url]]);
  });

  test.each([
    ['what is its own', '<script src=/a.js></script><img src=b.png><link rel=icon href=c.ico>'],
    ['links', '<a href=https://a.example>a</a><link rel=canonical href=https://a.example>'],
    ['data', '<script type=application/ld+json>{"@context":"https://a.example"}</script>'],
    ['code that only states data', '<script>var state = {"a": "https://a.example/x"}</script>'],
    ['handlers', '<button onclick="open(\'https://a.example\')">share</button>'],
    ['held markup', '<template data-consent=a><script src=https://a.example></script></template>'],
    ['held attributes', '<video data-consent=a data-consent-src=https://a.example/v></video>'],
    [
      'what reaches no host',
      '<img src=data:,x><iframe src=about:blank></iframe><img src=https://>',
    ],
    ['comments', '<!-- <script src=https://a.example></script> -->'],
  ])('says nothing of %s', (_what, html) => {
    expect(inPage(html)).toEqual([]);
  });

  test('gives the place of each element', () => {
    const text = '<p>é</p>\n<img src=https://a.example/1>\n<img src=https://b.example/2>';
    expect(findForeignUrls({ kind: 'page', text }).map(({ offset }) => offset)).toEqual([
      text.indexOf('<img'),
      text.lastIndexOf('<img'),
    ]);
  });

  test('takes time in proportion to the page', () => {
    const measure = (times: number): number => {
      const text = '<img srcset="https://a.example/1 1x,'.repeat(times);
      const start = performance.now();
      findForeignUrls({ kind: 'page', text });
      return performance.now() - start;
    };
    // The best of several: other work on the machine only ever adds.
    const time = (times: number): number =>
      Math.min(...Array.from({ length: 5 }, () => measure(times)));
    expect(time(20_000)).toBeLessThan(40 * Math.max(time(2000), 1));
  });
});

describe('a sheet', () => {
  test('names imports, images and fonts, each with its place', () => {
    const text =
      '@import "//a.example/a.css";\n@namespace url(http://www.w3.org/2000/svg);\np { background: url(own.png), url("https://b.example/p.png") }';
    expect(findForeignUrls({ kind: 'sheet', text })).toEqual([
      { url: 'https://a.example/a.css', element: 'css', offset: text.indexOf('"//a') },
      { url: 'https://b.example/p.png', element: 'css', offset: text.indexOf('"https') },
    ]);
  });
});

test('a literal with more URLs than a call takes arguments', () => {
  const urls = '//a.example/ '.repeat(200_000);
  expect(inPage(`<script>fetch(\`${urls}\`)</script>`)).toEqual([['script', 'https://a.example/']]);
});

test('a script: names every URL in it, documentation included', () => {
  const text =
    '// https://no.example\nimport("https://a.example/m.js"); const docs = "//b.example/"';
  expect(findForeignUrls({ kind: 'script', text })).toEqual([
    { url: 'https://a.example/m.js', element: 'js', offset: text.indexOf('https://a') },
    { url: 'https://b.example/', element: 'js', offset: text.indexOf('//b') },
  ]);
});
