import { describe, expect, test } from 'vitest';

import { decodeText } from './decode-text.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('text', () => {
  test.each([
    ['UTF-8', Buffer.from('Größe 🍪')],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeffGröße 🍪')],
    ['UTF-16 little endian', Buffer.from('\ufeffGröße 🍪', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\ufeffGröße 🍪', 'utf16le').swap16()],
  ])('decodes %s without its mark', (_what, bytes) => {
    expect(decodeText(bytes, 'p.txt')).toEqual({ kind: 'text', text: 'Größe 🍪' });
  });

  test('keeps U+FFFD that really stands in the file', () => {
    expect(decodeText(Buffer.from('a\ufffdb'), 'p')).toEqual({ kind: 'text', text: 'a\ufffdb' });
  });
});

describe('trouble', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'a PDF'],
    ['a DOCX', Buffer.from('PK\u0003\u0004…'), 'a ZIP archive'],
    ['a PNG', latin1('\u0089PNG\r\n\u001a\n'), 'a PNG image'],
    ['something with zero bytes', Buffer.from('ab\u0000cd'), 'a binary file'],
    ['UTF-16 without a mark', Buffer.from('abc', 'utf16le'), 'a binary file'],
  ])('names %s', (_what, bytes, words) => {
    expect(decodeText(bytes, 'p.bin')).toMatchObject({
      kind: 'trouble',
      diagnostic: { code: 'no-binary-file', message: expect.stringContaining(`p.bin is ${words}`) },
    });
  });

  test('finds the line of the first wrong byte in what should be UTF-8', () => {
    expect(decodeText(latin1('one\ntwo\nGröße\n'), 'p.txt')).toMatchObject({
      kind: 'trouble',
      diagnostic: { code: 'use-utf-8', message: 'p.txt is not valid UTF-8 (line 3).' },
    });
  });

  test('refuses UTF-16 that ends in half a character', () => {
    const half = Buffer.from('\ufeffab', 'utf16le').subarray(0, 5);
    expect(decodeText(half, 'p.txt')).toMatchObject({ diagnostic: { code: 'use-utf-8' } });
  });
});
