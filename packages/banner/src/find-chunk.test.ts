import { expect, test } from 'vitest';

import { findChunk } from './find-chunk.ts';

const CHUNKS = {
  en: '',
  de: 'de.js',
  pt: 'pt.js',
  'pt-br': 'pt-BR.js',
  nb: 'nb.js',
  no: 'nb.js',
  nn: 'nb.js',
  zh: 'zh-Hans.js',
  'zh-hans': 'zh-Hans.js',
  'zh-hant': 'zh-Hant.js',
  'zh-tw': 'zh-Hant.js',
};

test.each([
  ['the page’s language', ['de', 'en'], 'de.js'],
  ['its language in another region', ['de-AT'], 'de.js'],
  ['its region', ['pt-BR'], 'pt-BR.js'],
  ['in any case', ['PT-br'], 'pt-BR.js'],
  ['its language alone', ['pt-PT'], 'pt.js'],
  ['a script', ['zh-Hant-HK'], 'zh-Hant.js'],
  ['what a region implies', ['zh-TW'], 'zh-Hant.js'],
  ['what a language implies', ['zh-CN'], 'zh-Hans.js'],
  ['another name of a language', ['nn-NO'], 'nb.js'],
  ['the first locale, which has no chunk', ['en-GB', 'de'], ''],
  ['the visitor’s where the page says none', ['', 'sw', 'de-CH', 'pt'], 'de.js'],
  ['the visitor’s where the page’s is not spoken', ['sw', 'pt-BR', 'de'], 'pt-BR.js'],
  ['no other language that begins alike', ['dev', 'ptx'], undefined],
  ['nothing', [], undefined],
  ['nothing for a tag that is none', ['-', '--', '*'], undefined],
])('finds %s', (_, wanted, file) => {
  expect(findChunk(CHUNKS, wanted)).toBe(file);
});
