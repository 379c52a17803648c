import { describe, expect, test } from 'vitest';

import { locales } from '../generated/browser-files.ts';
import { languageTags, lookUpLocale } from './language-tags.ts';
import { speaks } from './speaks.ts';

describe('the tags of locales', () => {
  test('are their own, and their languages’', () => {
    expect(languageTags(['en', 'pt-BR'])).toEqual({ en: 'en', 'pt-br': 'pt-BR', pt: 'pt-BR' });
  });

  test('leave a language to the locale that is it', () => {
    expect(languageTags(['pt-BR', 'pt'])).toEqual({ 'pt-br': 'pt-BR', pt: 'pt' });
  });

  test('give Chinese without a script to the simplified, and Taiwan to the traditional', () => {
    const both = languageTags(['zh-Hant', 'zh-Hans']);
    const read = ['zh', 'zh-CN', 'zh-SG', 'zh-TW', 'zh-HK', 'zh-Hant-MO', 'zh-Hans-HK'];
    expect(read.map((tag) => lookUpLocale(both, tag))).toEqual([
      'zh-Hans',
      'zh-Hans',
      'zh-Hans',
      'zh-Hant',
      'zh-Hant',
      'zh-Hant',
      'zh-Hans',
    ]);
    expect(lookUpLocale(languageTags(['zh-Hant']), 'zh-CN')).toBe('zh-Hant');
  });

  test('of nothing are none', () => {
    expect(lookUpLocale(languageTags(['en']), 'constructor')).toBeUndefined();
    expect(lookUpLocale(languageTags(['en']), '')).toBeUndefined();
  });
});

test.each([
  ['de-CH', 'de'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['iw', 'he'],
  ['pt-PT', 'pt'],
  ['pt-BR', 'pt-BR'],
  ['zh-TW', 'zh-Hant'],
  ['EN-us', 'en'],
  ['fil', undefined],
  ['und', undefined],
])('%s is spoken in %s', (language, locale) => {
  expect(speaks(language)).toBe(locale);
});

test('every locale speaks itself', () => {
  expect(Object.keys(locales).filter((locale) => speaks(locale) !== locale)).toEqual([]);
});
