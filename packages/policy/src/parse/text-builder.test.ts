import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parsePolicy } from './parse-policy.ts';
import type { PolicyFormat } from './policy-document.ts';

const textOf = (source: string, format: PolicyFormat = 'text'): string =>
  parsePolicy(source, format).text.trim();

describe('plain text', () => {
  test.each([
    ['a no-break space', 'Heat\u{a0}Lens', 'Heat Lens'],
    ['a soft hyphen', 'Heat\u{ad}Lens', 'HeatLens'],
    ['zero-width marks', 'Heat\u{200b}Le\u{200d}ns\u{feff}', 'HeatLens'],
    ['directional marks', '\u{202a}HeatLens\u{202c}\u{200e}', 'HeatLens'],
    ['&nbsp without its semicolon', 'Heat&nbspLens', 'Heat Lens'],
    ['named references', 'Gr&ouml;&szlig;e &copy;', 'Größe ©'],
    ['numbered references', '&#71;&#x6f;', 'Go'],
    ['what only looks like one', 'AT&T; R&D &lt &nosuch;', 'AT&T; R&D &lt &nosuch;'],
    ['typographic quotes', '\u{201c}it\u{2019}s\u{201d}', '"it\'s"'],
    ['Cyrillic letters in a Latin word', 'G\u{43e}\u{43e}gle', 'Google'],
    ['Greek letters in a Latin word', 'Ηotjar', 'Hotjar'],
    ['a Cyrillic word', 'Соса Яндекс', 'Соса Яндекс'],
    ['a word that is not Latin after all', 'Яndex', 'Яndex'],
    ['fullwidth letters', '\u{ff27}\u{ff4f}\u{ff4f}\u{ff47}le', 'Google'],
    ['ligatures', 'o\u{fb03}ce \u{fb01}le', 'office file'],
    ['accents of their own', 'donne\u{301}es', 'données'],
    ['an accent that belongs to nothing', '\u{301}a b\u{324}\u{301}', '\u{301}a b\u{324}\u{301}'],
    ['half a character', 'a\u{d83d} b', 'a\u{d83d} b'],
  ])('reads %s', (_what, source, expected) => {
    expect(textOf(source)).toBe(expected);
  });
});

const pieces = [
  'We use ',
  'G\u{43e}ogle',
  '. ',
  ' ',
  '\u{a0}',
  '\u{ad}',
  '\u{200b}',
  '\u{fb03}',
  'e\u{301}',
  '\u{2019}',
  '\u{ff27}',
  '&nbsp',
  '&amp;',
  '&eacute;',
  '&#8217;',
  '&',
  '\r\n',
  '\n\n',
  '\t',
  '# ',
  '- ',
  '**',
  '`_a`',
  '[b](https://c.example)',
  '| a | b |\n|---|---|\n| c | d |\n',
  '<p>',
  '</p>',
  '<b>',
  '<li>',
  '<td>',
  '<table>',
  '<tr>',
  '</table>',
  '<td rowspan=2>',
  '<td colspan=3>',
  '<!-- -->',
  '<script>',
  '</script>',
  '<',
  'İ',
  '😀',
  '\u{d83d}',
];
const sources = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 50,
  })
  .map((parts) => parts.join(''));
/** What is left of a text when markup and white space do not count. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

test('every sentence stands where it is said to stand', () => {
  fc.assert(
    fc.property(sources, fc.constantFrom('text', 'markdown', 'html'), (source, format) => {
      const { text, sentences, blocks, toSource } = parsePolicy(source, format);
      for (const range of [...sentences, ...blocks, ...blocks.flatMap(({ cells }) => cells)]) {
        const { start, end } = toSource(range);
        expect(0 <= start && start <= end && end <= source.length).toBe(true);
      }
      for (const sentence of sentences) {
        const { start, end } = toSource(sentence);
        // Without the tick before it the rest would pair its ticks in another way.
        if (source[start - 1] === '`') continue;
        const said = letters(text.slice(sentence.start, sentence.end));
        // In a table of HTML nothing is Markdown: what was said stands there to the letter.
        if (letters(source.slice(start, end)) === said) continue;
        const again = parsePolicy(`x ${source.slice(start, end)}`, format).text;
        // A comment or a script may hide in the middle; what was said must stand there all the same.
        expect(letters(again)).toBe(`x${said}`);
      }
    }),
    { numRuns: 1500 },
  );
});

test('an empty cell stands somewhere in the source', () => {
  const source = '\u0000\t\t\u200B';
  const { blocks, toSource } = parsePolicy(source, 'text');
  for (const range of blocks.flatMap(({ cells }) => cells)) {
    const { start, end } = toSource(range);
    expect(start <= end && end <= source.length).toBe(true);
  }
});
