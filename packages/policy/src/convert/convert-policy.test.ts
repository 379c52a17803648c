import { constants, deflateRawSync } from 'node:zlib';

import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { docxParagraph as p, writeDocx } from '../../test/write-docx.ts';
import { writePdf, type PdfText } from '../../test/write-pdf.ts';
import { convertPolicy } from './convert-policy.ts';
import type { DocumentFormat } from './converted-policy.ts';
import { detectDocument } from './detect-document.ts';

async function textOf(bytes: Uint8Array): Promise<string> {
  const format = detectDocument(bytes);
  if (format === null) throw new Error('no document');
  const result = await convertPolicy(bytes, format);
  return result.kind === 'converted' ? result.text : `refused: ${result.diagnostic.code}`;
}

async function refusalOf(bytes: Uint8Array, format: DocumentFormat): Promise<object | null> {
  const result = await convertPolicy(bytes, format);
  return result.kind === 'refused' ? result.diagnostic : null;
}

describe('a DOCX', () => {
  test('keeps headings, whatever the language of their styles', async () => {
    const body = `${p('Policy', '<w:pStyle w:val="berschrift1"/>')}${p('Cookies', '<w:pStyle w:val="Sub"/>')}${p('Own', '<w:outlineLvl w:val="2"/>')}${p('Text.', '<w:pStyle w:val="Loop"/>')}`;
    expect(await textOf(writeDocx(body))).toBe('# Policy\n\n## Cookies\n\n### Own\n\nText.\n');
  });

  test('keeps lists and their depth', async () => {
    const item = (text: string, list: number, level: number): string =>
      p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body = `${item('a', 1, 0)}${item('b', 1, 1)}${item('c', 2, 0)}${p('d', '<w:numPr><w:numId w:val="0"/></w:numPr>')}`;
    expect(await textOf(writeDocx(body))).toBe('- a\n    - b\n1. c\n\nd\n');
  });

  test('reads a table with merged cells', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr><w:tr>${cell('Cookie')}${cell('Provider')}${cell('Duration')}</w:tr><w:tr>${cell('_a|b')}${cell('HeatLens', '<w:vMerge w:val="restart"/>')}${cell('1 day')}</w:tr><w:tr>${cell('_c')}${cell('', '<w:vMerge/>')}${cell('2 days')}</w:tr><w:tr>${cell('Wide', '<w:gridSpan w:val="2"/>')}${cell('3 days')}</w:tr></w:tbl>`;
    expect(await textOf(writeDocx(table))).toBe(
      '| Cookie | Provider | Duration |\n| --- | --- | --- |\n| _a\\|b | HeatLens | 1 day |\n| _c | HeatLens | 2 days |\n| Wide |  | 3 days |\n',
    );
  });

  test('reads a table that only arranges the page as its content', async () => {
    const inner = `<w:tbl><w:tr><w:tc>${p('x')}</w:tc><w:tc>${p('y')}</w:tc></w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr><w:tc>${p('Left')}</w:tc><w:tc>${p('Title', '<w:outlineLvl w:val="0"/>')}${inner}</w:tc></w:tr></w:tbl>`;
    expect(await textOf(writeDocx(table))).toBe(
      'Left\n\n# Title\n\n|  |  |\n| --- | --- |\n| x | y |\n',
    );
  });

  test('keeps links, and leaves out what is deleted, hidden, doubled or listed as contents', async () => {
    const run = (text: string, properties = ''): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `${p('Cookies 3', '<w:pStyle w:val="Verzeichnis1"/>')}<w:p>${run('See ')}<w:hyperlink r:id="rId1">${run('their ')}${run('policy')}</w:hyperlink><w:del>${run('gone')}</w:del><w:moveFrom>${run('moved')}</w:moveFrom>${run('secret', '<w:vanish/>')}${run('.')}<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t><w:noBreakHyphen/></w:r><mc:AlternateContent><mc:Choice/><mc:Fallback>${run('twice')}</mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await textOf(writeDocx(body))).toBe(
      'See [their policy](https://h.example/privacy%20%28en%29). x\n\ny-\n',
    );
  });

  test('marks a paragraph that is bold as a whole', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const body = `<w:p><w:r>${bold}<w:t>3. Coo</w:t></w:r><w:r>${bold}<w:t>kies</w:t></w:r></w:p>`;
    expect(await textOf(writeDocx(body))).toBe('**3. Cookies**\n');
  });

  test('escapes what Markdown would read as markup', async () => {
    const body = `${p('# no *title* `x` &lt;b&gt; &amp;amp; [a](b) _ga_ and __x')}${p('_ga, _gid')}`;
    expect(await textOf(writeDocx(body))).toBe(
      '\\# no \\*title\\* \\`x\\` \\<b> \\&amp; [a\\](b) \\_ga\\_ and \\_\\_x\n\n_ga, _gid\n',
    );
  });

  test('adds the footnotes', async () => {
    const notes = `<w:footnotes xmlns:w="w"><w:footnote>${p('Until 2030.')}</w:footnote></w:footnotes>`;
    const bytes = writeDocx(p('Text.'), { 'word/footnotes.xml': notes });
    expect(await textOf(bytes)).toBe('Text.\n\nUntil 2030.\n');
  });
});

describe('a PDF', () => {
  const lines = (texts: readonly string[], from: number, x = 50): PdfText[] =>
    texts.map((text, index) => ({ text, x, y: from - index * 12 }));
  const page = [
    { text: 'Privacy Policy', x: 50, y: 700, size: 20 },
    { text: 'Cookies', x: 50, y: 660, isBold: true },
    ...lines(
      ['We use some-thing like HeatLens and opt-in and ana-', 'lytics of third-', 'party tools.'],
      640,
    ),
    ...lines(['A new paragraph follows here.'], 590),
    ...lines(['\u0095 One thing', '\u0095 Another'], 570),
  ];

  test('becomes headings, paragraphs and lists', async () => {
    const text = await textOf(writePdf([[...page, ...lines(['No third-party data.'], 500)]]));
    expect(text).toBe(
      '# Privacy Policy\n\n## Cookies\n\nWe use some-thing like HeatLens and opt-in and analytics of third-party tools.\n\nA new paragraph follows here.\n\n- One thing\n- Another\n\nNo third-party data.\n',
    );
  });

  test('becomes tables where cells stand below each other', async () => {
    const row = (y: number, cells: readonly string[]): PdfText[] =>
      cells.flatMap((cell, column) =>
        cell.split('\n').map((text, line) => ({ text, x: 50 + 150 * column, y: y - 12 * line })),
      );
    const text = await textOf(
      writePdf([
        [
          ...lines(['Our cookies are these.'], 600),
          ...row(570, ['Cookie', 'Purpose', 'Duration']),
          ...row(545, ['_a', 'Counts\nvisitors', '1 day']),
          ...row(510, ['_b', 'Remembers', '2 days']),
          ...lines(['The end of it all is here.'], 450),
        ],
      ]),
    );
    expect(text).toBe(
      'Our cookies are these.\n\n| Cookie | Purpose | Duration |\n| --- | --- | --- |\n| _a | Counts visitors | 1 day |\n| _b | Remembers | 2 days |\n\nThe end of it all is here.\n',
    );
  });

  test('loses its running titles and page numbers, and joins what goes on', async () => {
    const pages = [1, 2, 3].map((number) => [
      { text: 'Example Ltd - Policy', x: 50, y: 770 },
      ...lines([`Sentence ${number} begins and`, 'goes'], 600),
      ...lines([`on. Another of page ${number} does not end and`], 400),
      { text: `Page ${number} of 3`, x: 280, y: 30 },
    ]);
    const text = await textOf(writePdf(pages));
    expect(text).not.toMatch(/Example Ltd|of 3/);
    expect(text).toContain('Sentence 1 begins and goes');
  });

  test('reads columns one after the other', async () => {
    const left = Array.from(
      { length: 12 },
      (_, index) => `left column line number ${index} goes on`,
    );
    const right = left.map((line) => line.replace('left', 'right'));
    const text = await textOf(writePdf([[...lines(left, 700), ...lines(right, 700, 320)]]));
    expect(text.indexOf('left column line number 11')).toBeLessThan(
      text.indexOf('right column line number 0'),
    );
    expect(text).not.toContain('|');
  });
});

test('a PDF that says it has a billion pages is read as those it has', async () => {
  const bytes = writePdf([[{ text: 'We use HeatLens.', x: 50, y: 500 }]], { count: 1_000_000_000 });
  expect(await textOf(bytes)).toBe('We use HeatLens.\n');
});

describe('what is refused', () => {
  const encrypted = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`;
  const cells = `<w:tbl><w:tr>${'<w:tc/>'.repeat(1_000_000)}</w:tr></w:tbl>`;

  const refused: readonly [string, DocumentFormat, () => Uint8Array, object][] = [
    [
      'an encrypted PDF',
      'pdf',
      () => writePdf([[]], { trailer: encrypted }),
      { code: 'no-encrypted-document' },
    ],
    [
      'a PDF without text',
      'pdf',
      () => writePdf([[], []]),
      { code: 'use-text-layer', message: expect.stringContaining('has no text layer') },
    ],
    [
      'a broken PDF',
      'pdf',
      () => strToU8('%PDF-1.7\nnothing'),
      // The library's own words end in a full stop.
      { code: 'no-broken-document', why: expect.stringMatching(/: .*[^.]\.$/) },
    ],
    [
      'a PDF of too many pages',
      'pdf',
      () => writePdf(Array.from({ length: 501 }, () => [])),
      { code: 'no-oversized-document' },
    ],
    [
      'a workbook',
      'docx',
      () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }),
      { code: 'no-unsupported-document', message: expect.stringContaining('Excel') },
    ],
    [
      'an OpenDocument text',
      'docx',
      () => zipSync({ 'content.xml': strToU8('<a/>') }),
      { message: expect.stringContaining('OpenDocument') },
    ],
    [
      'half a DOCX',
      'docx',
      () => writeDocx(p('x'.repeat(5000))).subarray(0, 400),
      { severity: 'error' },
    ],
    [
      'a DOCX whose XML is broken',
      'docx',
      () => writeDocx('<w:p>'),
      { code: 'no-broken-document' },
    ],
    ['a DOCX without text', 'docx', () => writeDocx(p(' ')), { code: 'no-empty-file' }],
    [
      'a DOCX of a million cells',
      'docx',
      () => writeDocx(cells),
      { code: 'no-oversized-document' },
    ],
    [
      'a DOCX of many files',
      'docx',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 5001 }, (_, index) => [`f${index}`, new Uint8Array()]),
          ),
        ),
      { code: 'no-oversized-document' },
    ],
    ['a huge document', 'pdf', () => new Uint8Array(20_000_001), { code: 'no-oversized-document' }],
  ];

  test.each(refused)('%s', { timeout: 60_000 }, async (...[, format, create, diagnostic]) => {
    expect(await refusalOf(create(), format)).toMatchObject({
      severity: 'error',
      why: expect.stringMatching(/\S/),
      fix: expect.stringMatching(/\S/),
      ...diagnostic,
    });
  });

  test('a DOCX that inflates to gigabytes, while it is inflated', { timeout: 60_000 }, async () => {
    const bomb = bombOf(4_000_000_000);
    expect(bomb.length).toBeLessThan(8_000_000);
    const before = process.memoryUsage.rss();
    const started = process.cpuUsage().user;
    expect(await refusalOf(bomb, 'docx')).toMatchObject({ code: 'no-oversized-document' });
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(10_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(500_000_000);
  });

  test('no entity of a document type is expanded', async () => {
    const xml = `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(100)}">${Array.from({ length: 8 }, (_, index) => `<!ENTITY ${String.fromCharCode(98 + index)} "${`&${String.fromCharCode(97 + index)};`.repeat(20)}">`).join('')}]><w:document xmlns:w="w"><w:body>${p('&i;')}</w:body></w:document>`;
    expect(await refusalOf(writeDocx('', { 'word/document.xml': xml }), 'docx')).toMatchObject({
      code: 'no-broken-document',
    });
  });
});

/** An archive whose part claims to be small and inflates to `size` zero bytes. */
function bombOf(size: number): Uint8Array {
  const step = 4_000_000;
  const block = deflateRawSync(new Uint8Array(step), { finishFlush: constants.Z_FULL_FLUSH });
  const last = Buffer.from([3, 0]);
  const stream = Buffer.concat([...Array.from({ length: size / step }, () => block), last]);
  const zip = zipSync({ 'word/document.xml': [stream, { level: 0 }] });
  // It was put there as it is; now it says that it is deflated.
  zip[8] = 8;
  return zip;
}

test('any bytes are converted or refused', { timeout: 60_000 }, async () => {
  const docx = writeDocx(
    `${p('We use HeatLens.')}<w:tbl><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`,
  );
  const pdf = writePdf([[{ text: 'We use HeatLens.', x: 50, y: 500 }]]);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<[DocumentFormat, Uint8Array]>(['docx', docx], ['pdf', pdf]),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 12 }),
      fc.nat(3000),
      async ([format, whole], changes, length) => {
        const bytes = whole.slice(0, length === 0 ? 1 : length);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const result = await convertPolicy(bytes, format);
        expect(['converted', 'refused']).toContain(result.kind);
      },
    ),
    { numRuns: 150 },
  );
});

test('deep nesting in a DOCX is no matter', { timeout: 60_000 }, async () => {
  const open = '<w:tbl><w:tr><w:tc>'.repeat(100_000);
  const close = '</w:tc></w:tr></w:tbl>'.repeat(100_000);
  expect(await textOf(writeDocx(`${open}${p('deep')}${close}`))).toBe('deep\n');
  const boxes = `${'<w:p><w:r>'.repeat(100_000)}<w:t>deep</w:t>${'</w:r></w:p>'.repeat(100_000)}`;
  expect(await textOf(writeDocx(boxes))).toBe('deep\n');
});
