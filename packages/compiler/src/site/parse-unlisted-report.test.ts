import { expect, test } from 'vitest';

import { MAX_UNLISTED_HOSTS, parseUnlistedReport } from './parse-unlisted-report.ts';

test('reads one entry a host', () => {
  const entries = [
    { url: 'https://a.example/1', page: '/' },
    { url: 'https://A.example./2', page: '/two' },
    { url: 'wss://b.example', page: '/', more: 1 },
  ];
  expect(parseUnlistedReport(JSON.stringify(entries))).toEqual([
    { url: 'https://a.example/1', page: '/' },
    { url: 'wss://b.example', page: '/' },
  ]);
});

test.each([
  ['no JSON', '[{'],
  ['no list', '{"url":"https://a.example","page":"/"}'],
  ['too long', `[${' '.repeat(5_000_000)}]`],
])('refuses what is %s', (_what, text) => {
  expect(parseUnlistedReport(text)).toBeUndefined();
});

test.each([
  ['a number', 1],
  ['nothing', null],
  ['a list', ['https://a.example', '/']],
  ['no page', { url: 'https://a.example/' }],
  ['no URL', { url: 'a.example', page: '/' }],
  ['a script', { url: 'javascript:alert(1)', page: '/' }],
  ['a path', { url: '/a', page: '/' }],
  ['a very long URL', { url: `https://a.example/${'a'.repeat(3000)}`, page: '/' }],
])('leaves out %s', (_what, entry) => {
  expect(parseUnlistedReport(JSON.stringify([entry]))).toEqual([]);
});

test('ends after as many hosts as no site has', () => {
  const entries = Array.from({ length: 1200 }, (_, n) => ({
    url: `https://h${n}.example`,
    page: '/',
  }));
  expect(parseUnlistedReport(JSON.stringify(entries))).toHaveLength(MAX_UNLISTED_HOSTS);
});
