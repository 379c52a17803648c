import { array, assert, constantFrom, nat, oneof, property, string } from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';

import { createHtmlHolder, findVendorUrls, holdHtml } from './index.ts';
import { options } from './testing/options.ts';
import { isHeldFormOf } from './testing/is-held-form-of.ts';

/** Pieces of markup, whole and broken. None is a `<style>` of HTML: that one is split, and cannot be put together again. */
const pieces = constantFrom(
  ...'<!doctype html>|<html>|<head>|</head>|<body>|</body>|<p>|</p>|<div>|</div>|<table>|<tr>|<td>|</table>|<select>|</select>'.split(
    '|',
  ),
  ...'<template>|<template shadowrootmode=open>|</template>|<svg>|</svg>|<math>|</math>|<mi>|<foreignObject>|</foreignObject>'.split(
    '|',
  ),
  ...'<g>|</g>|<desc>|<picture>|</picture>|<video src=//stats.example/v>|</video>|<object data="//ads.example/o">|</object>'.split(
    '|',
  ),
  ...'<script>|</script>|<script src=//stats.example/a.js>|<script src="/own.js">|<script type=module>|<noscript>|</noscript>'.split(
    '|',
  ),
  ...'<textarea>|</textarea>|<title>|</title>|<plaintext>|<xmp>|</xmp>|<iframe src="//stats.example/f">|</iframe>'.split(
    '|',
  ),
  ...'<img src=//stats.example/p>|<img src="//ads.example/p"|<link rel=preload href=//ads.example/>|<image href=//stats.example/i />'.split(
    '|',
  ),
  ...'<a ping=//stats.example/p>|<p style="background:url(//ads.example/i)">|<td background=//stats.example/b>|<base href=//stats.example>'.split(
    '|',
  ),
  ...'fetch("//stats.example/")|stq()|document.write("<script src=//ads.example/>")|<!--|-->|<![CDATA[|]]>|<!|</|<|>|"|\'|='.split(
    '|',
  ),
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\u0000',
  '\ud800',
  '🍪',
  '&amp;',
  '&#47;',
  'text',
  '/',
  '\t',
);
const pages = array(oneof({ weight: 9, arbitrary: pieces }, { weight: 1, arbitrary: string() }), {
  maxLength: 40,
}).map((parts) => parts.join(''));

const hold = (html: string): string => holdHtml(html, options).html;

describe('any page', () => {
  test('is the same again without what was inserted', () => {
    assert(
      property(pages, (page) => {
        expect(isHeldFormOf(hold(page), page)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('that is held is not held again', () => {
    assert(
      property(pages, (page) => {
        const once = hold(page);
        expect(hold(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is held alike in whatever chunks it comes', () => {
    assert(
      property(pages, array(nat(30), { maxLength: 20 }), (page, sizes) => {
        const holder = createHtmlHolder(options);
        let at = 0;
        let out = '';
        for (const size of sizes) {
          out += holder.write(page.slice(at, at + size));
          at += size;
        }
        out += holder.write(page.slice(at));
        expect(out + holder.end()).toBe(hold(page));
      }),
      { numRuns: 1_000 },
    );
  });

  test('keeps the text and the first-party elements that a browser makes of it', () => {
    const inert = constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      'text',
      '<ul><li>',
      '</ul>',
      '<img src=own.png>',
      '<script src=/own.js></script>',
      '<td>',
      '<table>',
      '</table>',
    );
    assert(
      property(array(inert, { maxLength: 30 }), (parts) => {
        const page = `<!doctype html><body>${parts.join('<script src=//stats.example/a.js></script>')}`;
        const own = serialize(parse(`<!doctype html><body>${parts.join('<script></script>')}`));
        const left = serialize(parse(hold(page))).replaceAll(
          /<template data-consent="stats">.*?<\/template>/g,
          '<script></script>',
        );
        expect(left).toBe(own);
      }),
    );
  });
});

/**
 * Eight times the length in at most thirty times the time; quadratic would be sixty-four. Time of the processor, because the machine
 * does other work, and not less than can be told apart.
 */
function expectLinear(work: (count: number) => void, count: number): void {
  const time = (times: number): number => {
    const tries = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      work(times);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.min(...tries);
  };
  const short = Math.max(20_000, time(count));
  expect(time(count * 8) / short).toBeLessThan(30);
}

describe('in time proportional to the page', () => {
  test.each([
    ['held images', '<img src=//stats.example/p>'],
    ['elements in elements', '<div>'],
    ['elements of SVG, and end tags of none', '<svg><g></x>'],
    ['templates', '<template>'],
    ['shadow roots', '<template shadowrootmode=open>'],
    ['open scripts', '<script>stq('],
    ['comments', '<!-- <'],
    ['less-than signs', '<'],
    ['attributes', '<p a=b '],
    ['pictures', '<picture>'],
    ['documents in noscript', '<noscript><img src=//stats.example/p></noscript>'],
    ['character references', '&#47;'],
  ])('%s', (_name, piece) => {
    expectLinear((count) => hold(`<body>${piece.repeat(count)}`), 2_000);
  });

  test.each([
    ['slashes', '"' + '/'.repeat(8) + '"'],
    ['one literal of slashes', '//a'],
    ['uses', 'stq(1);'],
    ['divisions', 'a/b/'],
    ['parentheses', '('],
    ['templates', '`${'],
    ['escapes', '"\\/\\/stats.example"+'],
  ])('of a script: %s', (_name, piece) => {
    expectLinear((count) => {
      hold(`<script>fetch("${piece.repeat(count)}</script>`);
      findVendorUrls(piece.repeat(count), options);
    }, 2_000);
  });

  test('in small chunks', () => {
    expectLinear((count) => {
      const holder = createHtmlHolder(options);
      for (let index = 0; index < count; index += 1) holder.write('<script>x("a"); ');
      holder.end();
    }, 1_000);
  });
});
