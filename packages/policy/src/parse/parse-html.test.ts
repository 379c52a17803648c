import { describe, expect, test } from 'vitest';

import { parsePolicy } from './parse-policy.ts';
import type { PolicyDocument } from './policy-document.ts';

const parse = (html: string): PolicyDocument => parsePolicy(html, 'html');

/** What is read as policy, one line a block. */
function outline(html: string): string[] {
  const { blocks, text } = parse(html);
  return blocks
    .filter(({ isChrome }) => !isChrome)
    .map(({ kind, level, start, end }) => {
      const mark = { heading: '#'.repeat(level), item: '-'.repeat(level), row: '|', paragraph: '' };
      return `${mark[kind]} ${text.slice(start, end).replaceAll('\n', ' | ')}`.trim();
    });
}

/** Each row's cells under the titles of their columns. */
function table(html: string): Record<string, string>[] {
  const { blocks, text } = parse(html);
  const cut = ({ start, end }: { start: number; end: number }): string =>
    text.slice(start, end).trim();
  return blocks
    .filter(({ header }) => header >= 0)
    .map(({ cells, header }) =>
      Object.fromEntries(
        cells.map((cell, index) => {
          const title = blocks[header]?.cells[index];
          return [title === undefined ? `${index}` : cut(title), cut(cell)];
        }),
      ),
    );
}

describe('what stands around the policy', () => {
  test.each([
    ['a script', '<script>var a = "<p>x</p>";</script>'],
    ['a style', '<style>p > a { color: red }</style>'],
    ['a template', '<template><p>x</p></template>'],
    ['noscript', '<noscript><iframe src="x"></iframe><p>x</p></noscript>'],
    ['a drawing', '<svg><path d="M0"/><title>x</title><text>x</text></svg>'],
    ['navigation', '<nav><ul><li>x</li></ul></nav>'],
    ['the page header', '<header><p>x</p></header>'],
    ['the page footer', '<footer>x</footer>'],
    ['a sidebar', '<aside>x</aside>'],
    ['a menu by role', '<div role="navigation">x</div>'],
    ['a search by role', '<div role=search>x</div>'],
    ['a dialog by role', '<div role="dialog"><h2>x</h2></div>'],
    ['a menu by class', '<div class="wrap main-nav">x</div>'],
    ['breadcrumbs', '<ol class="breadcrumb"><li>x</li></ol>'],
    ['a share bar', '<div class="social-share-buttons"><a>Share on Facebook</a></div>'],
    ['hidden', '<p hidden>x</p>'],
    ['aria-hidden', '<div aria-hidden="true"><p>x</p></div>'],
    ['not displayed', '<div style="color:red;display : none"><p>x</p></div>'],
    ['a closed dialog', '<dialog><p>x</p></dialog>'],
    ['OneTrust', '<div id="onetrust-consent-sdk"><section>x</section></div>'],
    ['Cookiebot', '<div id="CybotCookiebotDialog"><p>x</p></div>'],
    ['Usercentrics', '<aside id="usercentrics-cmp-ui">x</aside>'],
    ['CookieYes', '<div class="cky-consent-container cky-box">x</div>'],
    ['Didomi', '<div id="didomi-host"><section>x</section></div>'],
    ['Axeptio', '<div class="axeptio_mount">x</div>'],
    ['Klaro', '<div class="klaro"><div class="cookie-notice">x</div></div>'],
    ['cookieconsent', '<div class="cc-window cc-banner" role="dialog">x</div>'],
    ['a banner by its name', '<div class="cookie-consent-banner">x</div>'],
    ['a comment', '<!-- x -->'],
  ])('sets %s aside', (_what, markup) => {
    expect(outline(`<body><p>Before.</p>${markup}<p>After.</p></body>`)).toEqual([
      'Before.',
      'After.',
    ]);
  });

  test.each([
    ['the header of the article', '<article><header><h1>x</h1></header></article>', '# x'],
    ['the list that OneTrust writes', '<div id="ot-sdk-cookie-policy"><p>x</p></div>', 'x'],
    ['the list that Cookiebot writes', '<div class="CookieDeclaration"><p>x</p></div>', 'x'],
    ['a policy called cookie notice', '<div class="cookie-notice"><p>x</p></div>', 'x'],
    ['a body with a menu open', '<body class="menu has-sidebar"><p>x</p></body>', 'x'],
    ['a closed accordion', '<div class="accordion-body" style="display:none">x</div>', 'x'],
    ['what a button opens', '<button aria-controls="a"></button><div id=a hidden>x</div>', 'x'],
    ['what is found by searching', '<p hidden="until-found">x</p>', 'x'],
    ['folded details', '<details><summary>x</summary></details>', '####### x'],
    ['the main part in a frame', '<aside><main>x</main></aside>', 'x'],
  ])('reads %s', (_what, markup, expected) => {
    expect(outline(markup)).toEqual([expected]);
  });
});

describe('lists', () => {
  test('keeps a list item whose text stands in paragraphs', () => {
    expect(outline('<ul><li><p>One.</p><p>More.</p></li><li><div>Two.</div></ul>')).toEqual([
      '- One.',
      '- More.',
      '- Two.',
    ]);
  });

  test('puts a description behind its term', () => {
    expect(
      outline('<dl><dt>HeatLens<dd>Records clicks.<dt>Tallyhoo<dd><p>Counts.</p></dl>'),
    ).toEqual(['- HeatLens: Records clicks.', '- Tallyhoo: Counts.']);
  });

  test('ends items and paragraphs that nobody closed', () => {
    expect(outline('<p>a<p>b<ul><li>c<ul><li>d</ul><li>e</ul>f')).toEqual([
      'a',
      'b',
      '- c',
      '-- d',
      '- e',
      'f',
    ]);
  });

  test('takes a bold paragraph for a heading, and a bold sentence for none', () => {
    expect(outline('<p><b>3. Cookies</b></p><p><b>We use them.</b></p><p><b>a</b> b</p>')).toEqual([
      '####### 3. Cookies',
      'We use them.',
      'a b',
    ]);
  });
});

describe('tables', () => {
  const head = '<tr><th>Cookie<th>Provider<th>Duration</tr>';

  test('repeats a cell down the rows it spans', () => {
    const rows =
      '<tr><td>_a<td rowspan=2>HeatLens<td>1 day<tr><td>_b<td>2 days<tr><td>_c<td>X<td>3 days';
    expect(table(`<table>${head}${rows}</table>`)).toEqual([
      { Cookie: '_a', Provider: 'HeatLens', Duration: '1 day' },
      { Cookie: '_b', Provider: 'HeatLens', Duration: '2 days' },
      { Cookie: '_c', Provider: 'X', Duration: '3 days' },
    ]);
  });

  test('repeats a cell over the columns it spans', () => {
    expect(table(`<table>${head}<tr><td colspan=2>_a by HeatLens<td>1 day</table>`)).toEqual([
      { Cookie: '_a by HeatLens', Provider: '_a by HeatLens', Duration: '1 day' },
    ]);
  });

  test('takes th in the first column for a row of its own', () => {
    const html = `<table><thead><tr><td>Cookie<td>Duration<tbody><tr><th>_a</th><td>1 day</td></table>`;
    expect(table(html)).toEqual([{ Cookie: '_a', Duration: '1 day' }]);
  });

  test('takes a bold first row for the titles', () => {
    const html =
      '<table><tr><td><b>Cookie</b><td><strong>Duration</strong><tr><td>_a<td>1 day</table>';
    expect(table(html)).toEqual([{ Cookie: '_a', Duration: '1 day' }]);
  });

  test('reads a table made of roles', () => {
    const html =
      '<div role=table><div role=row><span role=columnheader>Cookie</span><span role=columnheader>Duration</span></div><div role=row><span role=cell>_a</span><span role=cell>1 day</span></div></div>';
    expect(table(html)).toEqual([{ Cookie: '_a', Duration: '1 day' }]);
  });

  test('reads a table that only arranges the page as blocks', () => {
    const inner = `<table>${head}<tr><td>_a<td>HeatLens<td>1 day</table>`;
    const html = `<table><tr><td>Menu<td><h1>Policy</h1><p>Text.</p>${inner}<p>End.</p><tr><td>x</table>`;
    expect(outline(html)).toEqual([
      '| Menu',
      '# Policy',
      'Text.',
      '| Cookie | Provider | Duration',
      '| _a | HeatLens | 1 day',
      'End.',
      'x',
    ]);
    expect(table(html)).toEqual([{ Cookie: '_a', Provider: 'HeatLens', Duration: '1 day' }]);
  });

  test('introduces the rows by the caption', () => {
    const { blocks, text } = parse(`<table><caption>Marketing</caption>${head}<tr><td>_a</table>`);
    const lead = blocks[blocks.at(-1)?.lead ?? -1];
    expect(text.slice(lead?.start, lead?.end)).toBe('Marketing');
  });
});

test('maps every block of a wild page to where it stands', () => {
  const html =
    '<p>We use <b>Heat&shy;Lens</b> &amp; Tally&nbspho\u{fb03}ce.<table>stray<tr><td>a<td>b</table><p>c';
  const { blocks, text, toSource } = parse(html);
  expect(blocks.map((block) => text.slice(block.start, block.end))).toEqual([
    'We use HeatLens & Tally hoffice.',
    'stray',
    'a\nb',
    'c',
  ]);
  expect(blocks.map((block) => html.slice(toSource(block).start, toSource(block).end))).toEqual([
    'We use <b>Heat&shy;Lens</b> &amp; Tally&nbspho\u{fb03}ce.',
    'stray',
    'a<td>b',
    'c',
  ]);
});

test('reads the deepest nesting in linear time', { timeout: 30_000 }, () => {
  const deep = 100_000;
  const shapes = [
    'div',
    'b',
    'ul><li',
    'table><tr><td',
    'blockquote',
    'p',
    'svg',
    'select',
    'dl><dd',
    'font',
  ];
  for (const shape of shapes) {
    const close = shape
      .split('><')
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join('');
    const started = process.cpuUsage().user;
    const { text } = parse(`${`<${shape}>`.repeat(deep)}HeatLens${close.repeat(deep)}`);
    if (!['svg', 'select'].includes(shape)) expect(text).toContain('HeatLens');
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(5000);
  }
});

test('bounds what spans repeat', () => {
  const wide = '<td rowspan=65534 colspan=1000>x'.repeat(60);
  const { blocks } = parse(`<table><tr>${wide}${'<tr><td>y'.repeat(20_000)}</table>`);
  const cells = blocks.reduce((count, block) => count + block.cells.length, 0);
  expect(cells).toBeLessThan(250_000);
});
