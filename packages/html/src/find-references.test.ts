import { expect, test } from 'vitest';

import { findReferences } from './find-references.ts';

test('finds pages, sheets and scripts as they are written', () => {
  const html = `<base href="/app/"><base href="/other/">
    <link rel="Stylesheet preload" href="a.css"><link rel=icon href=i.png>
    <link rel=modulepreload href="/m.js"><script src="b.js?x&amp;y"></script>
    <a href="../c/">c</a><map><area href="#d"></map><a>no</a>`;
  expect(findReferences(html)).toEqual({
    links: ['../c/', '#d'],
    sheets: ['a.css'],
    scripts: ['/m.js', 'b.js?x&y'],
    base: '/app/',
  });
});

test('leaves out what is held, what is data and what is no tag', () => {
  const html = `<template data-consent="a"><link rel=stylesheet href=a.css><a href=b>b</a></template>
    <script type="text/plain" src="c.js"></script><!-- <a href=d> --><script>"<a href=e>"</script>
    <svg><a href=f></a></svg><textarea><a href=g></textarea>`;
  expect(findReferences(html)).toEqual({ links: [], sheets: [], scripts: [], base: undefined });
});
