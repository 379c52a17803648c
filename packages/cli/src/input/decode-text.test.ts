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
    expect(decodeText(bytes, 'p.txt')).toEqual({ kind: 'text', text: 'Größe 🍪', isGuess: false });
  });

  const html = (head: string): Uint8Array =>
    latin1(`<html>${head}<p>Gr\u00f6\u00dfe \u0093x\u0094`);

  test.each([
    ['<meta charset="windows-1252">', 'Größe “x”'],
    ["<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-1'>", 'Größe “x”'],
    ['<meta charset=koi8-r>', 'GrЖъe ⌠x■'],
  ])('decodes by the declaration %s', (head, text) => {
    const decoded = decodeText(html(head), 'p.html');
    expect(decoded).toMatchObject({ kind: 'text', isGuess: false });
    expect(decoded).toMatchObject({ text: expect.stringContaining(text) });
  });

  test('believes valid UTF-8 more than a declaration', () => {
    const decoded = decodeText(Buffer.from('<meta charset=windows-1252>Größe'), 'p.html');
    expect(decoded).toMatchObject({ text: '<meta charset=windows-1252>Größe' });
  });

  test.each([
    ['nothing', ''],
    ['a wrong declaration', '<meta charset=utf-8>'],
    ['an unknown declaration', '<meta charset=x-none>'],
  ])('takes other bytes with %s for Windows-1252, as a guess', (_what, head) => {
    const decoded = decodeText(html(head), 'p.txt');
    expect(decoded).toMatchObject({ text: expect.stringContaining('Größe “x”'), isGuess: true });
  });

  test('keeps U+FFFD that really stands in the file', () => {
    expect(decodeText(Buffer.from('a\ufffdb'), 'p')).toMatchObject({
      kind: 'text',
      text: 'a\ufffdb',
    });
  });
});

describe('trouble', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'a PDF'],
    ['a DOCX', Buffer.from('PK\u0003\u0004…'), 'a ZIP archive'],
    ['an RTF', latin1('{\\rtf1\\ansi'), 'an RTF document'],
    ['a web archive', latin1('From: <Saved by Blink>\r\n'), 'a web archive'],
    ['a PNG', latin1('\u0089PNG\r\n\u001a\n'), 'a PNG image'],
    ['something with zero bytes', Buffer.from('ab\u0000cd'), 'a binary file'],
    ['UTF-16 without a mark', Buffer.from('abc', 'utf16le'), 'a binary file'],
  ])('names %s', (_what, bytes, words) => {
    expect(decodeText(bytes, 'p.bin')).toMatchObject({
      kind: 'trouble',
      diagnostic: { code: 'no-binary-file', message: expect.stringContaining(`p.bin is ${words}`) },
    });
  });

  test('finds the line of the first wrong byte in what is UTF-8 for the rest', () => {
    const mixed = Buffer.concat([Buffer.from('one\ntwö\n'), latin1('Größe\n')]);
    expect(decodeText(mixed, 'p.txt')).toMatchObject({
      kind: 'trouble',
      diagnostic: { code: 'use-utf-8', message: 'p.txt is not valid UTF-8 (line 3).' },
    });
  });

  test('guesses nothing about bytes that are no text', () => {
    expect(decodeText(latin1('a\u0001\u00e9'), 'p')).toMatchObject({
      diagnostic: { code: 'use-utf-8' },
    });
  });

  test('refuses UTF-16 that ends in half a character', () => {
    const half = Buffer.from('\ufeffab', 'utf16le').subarray(0, 5);
    expect(decodeText(half, 'p.txt')).toMatchObject({ diagnostic: { code: 'use-utf-8' } });
  });
});
