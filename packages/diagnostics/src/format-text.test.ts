import { stripVTControlCharacters } from 'node:util';

import { describe, expect, test } from 'vitest';

import { formatText, type Diagnostic, type FormatTextOptions } from './index.ts';

const undisclosed: Diagnostic = {
  code: 'no-undisclosed-service',
  severity: 'error',
  message: 'Hotjar is loaded but not disclosed.',
  why: 'Visitors must be told who receives their data.',
  fix: 'Name it.',
  span: null,
};

/** The frame's lines for a span over `needle`, gutter included. */
function frameOf(text: string, needle: string, options: FormatTextOptions = {}): string[] {
  const start = text.indexOf(needle);
  const span = { start, end: start + needle.length };
  return formatText([{ ...undisclosed, span }], { '': { name: 'p.md', text } }, options)
    .split('\n')
    .filter((line) => /^[> ]+\d* \|/.test(line));
}

/** Column (not unit) of the first caret, and how many there are. */
function caretsOf(frame: readonly string[]): { at: number; count: number } {
  const line = frame.find((candidate) => candidate.includes('^')) ?? '';
  return { at: line.indexOf('^') - line.indexOf('|') - 2, count: line.split('^').length - 1 };
}

describe('the text around the frame', () => {
  test('says severity, message, code, place, why and fix', () => {
    const text = formatText([{ ...undisclosed, span: { start: 3, end: 4 } }], {
      '': { name: 'p.md', text: 'ab\ncd' },
    });
    expect(text).toBe(
      [
        'error Hotjar is loaded but not disclosed. no-undisclosed-service',
        '  p.md:2:1',
        '  1 | ab',
        '> 2 | cd',
        '    | ^',
        '  why Visitors must be told who receives their data.',
        '  fix Name it.',
      ].join('\n'),
    );
  });

  test('prints no frame without a span or without the source', () => {
    const sources = { '': { name: 'p.md', text: 'ab' } };
    const elsewhere = { ...undisclosed, span: { start: 0, end: 1 }, file: 'other.json' };
    for (const diagnostic of [undisclosed, elsewhere])
      expect(formatText([diagnostic], sources)).not.toContain('|');
  });

  test('takes the frame from the file the diagnostic names', () => {
    const sources = {
      '': { name: 'p.md', text: 'policy' },
      'c.json': { name: 'site/c.json', text: '{ "policy": 1 }' },
    };
    const text = formatText(
      [{ ...undisclosed, span: { start: 2, end: 10 }, file: 'c.json' }],
      sources,
    );
    expect(text).toContain('site/c.json:1:3');
    expect(text).toContain('{ "policy": 1 }');
  });

  test('wraps why and fix under their label', () => {
    const lines = formatText(
      [{ ...undisclosed, why: 'word '.repeat(20).trim() }],
      {},
      { width: 40 },
    );
    expect(lines.split('\n').slice(1, 4)).toEqual([
      '  why word word word word word word word',
      '      word word word word word word word',
      '      word word word word word word',
    ]);
  });

  test('colours only when asked to', () => {
    const sources = { '': { name: 'p.md', text: 'ab' } };
    const diagnostic = { ...undisclosed, span: { start: 0, end: 1 } };
    expect(formatText([diagnostic], sources, { color: true })).toContain('\u001b[31m');
    expect(formatText([diagnostic], sources)).not.toContain('\u001b');
  });

  test('passes no escape sequence and no text reordering on to the terminal', () => {
    const text = 'safe \u001b]0;title\u0007 \u202eHotjar\u2066';
    const span = { start: text.indexOf('Hotjar'), end: text.length };
    const printed = formatText([{ ...undisclosed, message: `Saw ${text}`, why: text, span }], {
      '': { name: `a\u001b[2J.md`, text },
    });
    for (const character of ['\u001b', '\u0007', '\u202e', '\u2066'])
      expect(printed).not.toContain(character);
  });
});

describe('the code frame', () => {
  test('keeps the file’s own line numbers, with and without colour', () => {
    const text = 'line\n'.repeat(98) + 'Hotjar\nnext\nmore';
    expect(frameOf(text, 'Hotjar')).toEqual([
      '   98 | line',
      '>  99 | Hotjar',
      '      | ^^^^^^',
      '  100 | next',
    ]);
    const colored = stripVTControlCharacters(
      formatText(
        [{ ...undisclosed, span: { start: 490, end: 496 } }],
        { '': { name: 'p.md', text } },
        { color: true },
      ),
    );
    expect(colored).toContain('>  99 | Hotjar\n');
  });

  test('ends lines at \\r\\n without showing the \\r', () => {
    expect(frameOf('a\r\nHotjar\r\nb\r\n', 'Hotjar')).toEqual([
      '  1 | a',
      '> 2 | Hotjar',
      '    | ^^^^^^',
      '  3 | b',
    ]);
  });

  test.each([
    ['tabs', '\t\tHotjar', 2],
    ['an emoji', '🍪 Hotjar', 3],
    ['an emoji of several parts', '👨‍👩‍👧 Hotjar', 3],
    ['wide characters', '当社はHotjar', 6],
    ['a combining accent', 'e\u0301 Hotjar', 2],
  ])('puts the carets under the span after %s', (_what, text, column) => {
    expect(caretsOf(frameOf(text, 'Hotjar'))).toEqual({ at: column, count: 6 });
  });

  test('shows a window around a span far into a long line', () => {
    const text = `${'lorem ipsum '.repeat(500)}Hotjar ${'dolor sit '.repeat(500)}`;
    const frame = frameOf(text, 'Hotjar', { width: 80 });
    expect(frame[0]).toMatch(/^> 1 \| ….*Hotjar.*…$/);
    expect(frame[0]?.length).toBeLessThanOrEqual(80);
    expect(frame[0]?.slice(6).indexOf('Hotjar')).toBe(caretsOf(frame).at);
  });

  test.each([0, 1, 2, 3])('cuts no emoji in two when a window of emoji starts at %i', (shift) => {
    const text = `${'x'.repeat(shift)}${'🍪'.repeat(200)}Hotjar${'🍪'.repeat(200)}`;
    for (const line of frameOf(text, 'Hotjar', { width: 61 }))
      expect(line.replaceAll('🍪', '')).not.toMatch(/[\ud800-\udfff]/);
  });

  test('marks at most the first line of a span over several lines', () => {
    expect(caretsOf(frameOf('ab\ncd\nef', 'b\ncd\ne'))).toEqual({ at: 1, count: 1 });
  });

  test.each([
    ['empty', { start: 1, end: 1 }, 1],
    ['past the end', { start: 90, end: 95 }, 2],
    ['at the very end', { start: 2, end: 2 }, 2],
  ])('draws one caret for a span that is %s', (_what, span, at) => {
    const text = formatText([{ ...undisclosed, span }], { '': { name: 'p.md', text: 'ab' } });
    expect(caretsOf(text.split('\n'))).toEqual({ at, count: 1 });
  });

  test('prints 300 diagnostics about one 5 MB line and about 5 MB of short lines in a second', () => {
    for (const text of ['word 🍪 '.repeat(700_000), 'a line of policy\n'.repeat(300_000)]) {
      const started = performance.now();
      const many = Array.from({ length: 300 }, (_, index) => ({
        ...undisclosed,
        span: { start: index * 16_000, end: index * 16_000 + 3_000_000 },
      }));
      formatText(many, { '': { name: 'p.md', text } });
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
