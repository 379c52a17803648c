import { describe, expect, test } from 'vitest';

import { toNamePatterns } from './to-name-patterns.ts';

describe('toNamePatterns', () => {
  test.each([
    ['^_pk_.*$', ['_pk_*']],
    ['^_ga', ['_ga*']],
    ['^_ga$', ['_ga']],
    ['_hj', ['*_hj*']],
    ['^(_ga|_gid)$', ['_ga', '_gid']],
    ['^(?:_ga|_gid)', ['_ga*', '_gid*']],
    ['^_ga$|^_gid$', ['_ga', '_gid']],
    ['^_ga(_.+)?$', undefined],
    [String.raw`^AMCV_[A-F0-9]+%40AdobeOrg$`, ['AMCV_*%40AdobeOrg']],
    [String.raw`^_gat_UA-\d+-\d{1,2}$`, ['_gat_UA-*-*']],
    [String.raw`^a\.b\$$`, ['a.b$']],
    [String.raw`^x[\]a]y$`, ['x*y']],
    ['^colou?r$', ['colo*r']],
    ['^ab{2}c$', ['a*c']],
    ['(?=x)y', undefined],
    [String.raw`^\bx`, undefined],
    ['^.*$', undefined],
    ['', undefined],
    ['x'.repeat(201), undefined],
    [`^${'('.repeat(100)}`, undefined],
  ])('writes %j as %j', (source, patterns) => {
    expect(toNamePatterns(source)).toEqual(patterns);
  });

  test.each([
    ['^_g[ai]d?$', ['_ga', '_gi', '_gid']],
    [String.raw`^sess\w{2,4}x$`, ['sess12x', 'sessabcdx']],
    ['^(a|b)c', ['ac', 'bc', 'bcd']],
    ['_id', ['my_id', '_id', 'x_idx']],
  ])('matches at least what %j does', (source, names) => {
    const patterns = toNamePatterns(source) ?? [];
    const compiled = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
    for (const name of names) {
      expect(new RegExp(source).test(name)).toBe(true);
      expect(compiled.some((pattern) => pattern.test(name))).toBe(true);
    }
  });

  test('is quick with any source', () => {
    const start = performance.now();
    for (const source of [
      '(a|'.repeat(60),
      `^${'a*'.repeat(90)}$`,
      '['.repeat(200),
      '(?:'.repeat(60),
    ])
      toNamePatterns(source);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
