import { array, assert, constantFrom, property } from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';

import { holdHtml } from './index.ts';
import { options } from './testing/options.ts';

/**
 * Markup whose tree is hard to tell by tags alone. Every vendor is `stats.example`. Not `<select>`: parse5 drops most of what stands in
 * it, as browsers did before they let it have any content; holding follows the browsers of today.
 * https://github.com/whatwg/html/pull/10548
 */
const pieces = constantFrom(
  ...'<p>|</p>|<div>|</div>|<table>|<tr>|<td>|</table>|<ul><li>|</ul>|<b>|</b>|<a href=/x>|</a>|<button>'.split(
    '|',
  ),
  ...'<svg>|</svg>|<math>|</math>|<mi>|</mi>|<mtext>|<annotation-xml encoding=text/html>|</annotation-xml>|<foreignObject>'.split(
    '|',
  ),
  ...'</foreignObject>|<g>|</g>|<desc>|</desc>|<title>|</title>|<circle/>|<image href=//stats.example/i />|<use href=/own />'.split(
    '|',
  ),
  ...'<template>|</template>|<template shadowrootmode=open>|<picture>|</picture>|<video>|</video>|<object>|</object>'.split(
    '|',
  ),
  ...'<img src=//stats.example/p>|<iframe src=//stats.example/f></iframe>|<script src=//stats.example/a.js></script>'.split(
    '|',
  ),
  ...'<embed src=//stats.example/e>|<link rel=preload href=//stats.example/l>|<source srcset=//stats.example/s>|text'.split(
    '|',
  ),
  ...'<textarea>|</textarea>|<style>|</style>|<noscript>|</noscript>|<!--|-->|<![CDATA[|]]>|</body>|</html>|<font color=x>'.split(
    '|',
  ),
  ...'<body background=//stats.example/b>|<head>|</head>|<frameset>|<p style="background:url(//stats.example/i)">'.split(
    '|',
  ),
);

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What loads, by namespace and element; `style` does everywhere. */
const LOADING: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  [HTML]: {
    img: ['src'],
    iframe: ['src'],
    embed: ['src'],
    script: ['src'],
    source: ['src', 'srcset'],
    link: ['href'],
    body: ['background'],
  },
  [SVG]: { image: ['href'], use: ['href'] },
};

/** Everything in a tree, as parse5's own parser builds it, that a browser would request from the vendor. */
function requestsOf(node: Node): readonly string[] {
  const own = 'attrs' in node ? attributesThatLoad(node) : [];
  const isLive = 'attrs' in node && node.attrs.some(({ name }) => name === 'shadowrootmode');
  // The fields a template has beside its content, children of it, are put there by scripts only.
  const inside: readonly Node[] =
    'content' in node
      ? isLive
        ? node.content.childNodes
        : []
      : 'childNodes' in node
        ? node.childNodes
        : [];
  return [...own, ...inside.flatMap(requestsOf)];
}

function attributesThatLoad({ tagName, namespaceURI, attrs }: Element): readonly string[] {
  const loading = LOADING[namespaceURI]?.[tagName] ?? [];
  return attrs
    .filter(({ name }) => name === 'style' || loading.includes(name))
    .filter(({ value }) => value.includes('stats.example'))
    .map(({ name }) => `${tagName} ${name}`);
}

test('no tree that a browser makes of a held page requests anything', () => {
  assert(
    property(array(pieces, { maxLength: 12 }), (parts) => {
      const page = `<!doctype html>${parts.join('')}`;
      expect(requestsOf(parse(holdHtml(page, options).html))).toEqual([]);
    }),
    { numRuns: 4_000 },
  );
});
