import { createHash } from 'node:crypto';

import { catalog } from '@candor/catalog';
import { describe, expect, test } from 'vitest';

import { compile } from '../../index.ts';

function report(policy: string, name = 'policy.md'): string {
  const { artifacts, diagnostics } = compile({
    config: { name: 'c', text: '{ "policy": "p", "site": { "name": "Example" } }' },
    policy: { name, text: policy },
    catalog,
  });
  const found = artifacts.find(({ path }) => path === 'report.html')?.content;
  if (found === undefined) throw new Error(JSON.stringify(diagnostics));
  return found;
}

/** The policy's column, as a reader sees it: one line a block, without tags, signs in the margin and numbers. */
function words(html: string): string[] {
  const column = /<div class="text"[^>]*>([\s\S]*?)<\/div>\s*<\/section>/.exec(html)?.[1] ?? '';
  return column
    .replaceAll(/<(a class="(?:note|flag)|summary)[^>]*>[^<]*<\/(?:a|summary)>/g, '')
    .replaceAll(/<\/(?:td|th)>(?=<t)/g, ' | ')
    .replaceAll(/<\/(?:p|li|h\d|tr)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function marked(html: string): string[] {
  return [...html.matchAll(/<mark [^>]*>(.*?)<\/mark>/g)].map((match) =>
    (match[1] ?? '').replaceAll(/<[^>]*>/g, ''),
  );
}

const MARKDOWN =
  '# Privacy\n\nOur website uses **Hotjar** for [analytics](https://x.example/a).\n\n- We use Google Analytics, too.\n';

describe('the report', () => {
  test('leads from every decision to its sentence and back', () => {
    const html = report(MARKDOWN);
    const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThanOrEqual(4);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  test('has every id once', () => {
    const ids = [...report(MARKDOWN).matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('loads nothing, and its own policy says so', () => {
    const html = report(MARKDOWN);
    expect(html).not.toMatch(/<link|<img|<iframe|@import|url\(|\ssrc=|\sstyle=|\son\w+=/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-`);
  });

  test('vouches for its script and its style, and for no other', () => {
    const html = report(MARKDOWN);
    for (const name of ['style', 'script']) {
      const parts = [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))];
      const hash = createHash('sha256')
        .update(parts[0]?.[1] ?? '')
        .digest('base64');
      expect(parts).toHaveLength(1);
      expect(html).toContain(`${name}-src 'sha256-${hash}'`);
    }
  });

  test('takes nothing that a policy says for markup', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> </style></title>`;
    const html = report(
      `# ${evil}\n\nOur website uses Hotjar ${evil}.\n\n- Zorbly${evil} (Zorbly Ltd) is an analytics service.\n`,
      'policy.txt',
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img/i);
    expect(words(html).join(' ')).toContain('&lt;script&gt;');
  });

  test('shows Markdown without its signs', () => {
    expect(words(report(MARKDOWN))).toEqual([
      'Privacy',
      'Our website uses Hotjar for analytics.',
      'We use Google Analytics, too.',
    ]);
    expect(marked(report(MARKDOWN)).join('')).toContain('Google Analytics');
  });

  test('shows headings, lists and tables as such', () => {
    const html = report(
      'Privacy\n=======\n\n* * *\n\nWe use Hotjar.\n\n1. One\n2. Two\n\n| a | b |\n|---|---|\n| c | d |\n',
    );
    expect(words(html)).toEqual([
      'Privacy',
      'We use Hotjar.',
      '1. One',
      '2. Two',
      'a | b',
      'c | d',
    ]);
    expect(html).toMatch(/<h3>.*Privacy<\/h3>/);
    expect(html).toContain('<th scope="col">a</th><th scope="col">b</th>');
  });

  test('never skips a level of headings', () => {
    const html = report('# A\n\ntext\n\n#### B\n\nWe use Hotjar.\n\n## C\n\ntext\n');
    const column = html.slice(html.indexOf('class="text"'), html.indexOf('id="decisions"'));
    expect([...column.matchAll(/<h(\d)>/g)].map((match) => match[1])).toEqual(['3', '4', '4']);
  });

  test('shows the words of an HTML page, and nothing that is hidden or script', () => {
    const page = `<!doctype html><html><head><title>T</title><style>p{color:red}</style></head><body>
<h1>Privacy &amp; cookies</h1><!-- <p>draft</p> --><script>var a = "<p>no</p>";</script>
<p title="a > b">We use <b>Hotjar</b> on our web&shy;site &mdash; and Google Analytics.</p></body></html>`;
    const html = report(page, 'policy.html');
    expect(words(html)).toEqual([
      'Privacy &amp; cookies',
      'We use Hotjar on our website — and Google Analytics.',
    ]);
    expect(marked(html).join('')).toContain('Hotjar');
  });

  test('keeps the quotation marks of the policy', () => {
    expect(words(report('“We” use Hotjar on the ‘site’.\n', 'policy.txt'))).toEqual([
      '“We” use Hotjar on the ‘site’.',
    ]);
  });

  test('keeps plain text as it is', () => {
    const text = 'Privacy\nWe use Hotjar <on our website> & "more" **stars**.';
    expect(words(report(text, 'policy.txt')).join('\n')).toContain(
      'We use Hotjar &lt;on our website&gt; &amp; &quot;more&quot; **stars**.',
    );
  });

  test('numbers two decisions made from one sentence', () => {
    const html = report('Our website uses Hotjar and Google Analytics.\n', 'policy.txt');
    const notes = [...html.matchAll(/<a class="note[^"]*" href="#(d-[\w-]+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(notes)).toEqual(new Set(['d-hotjar', 'd-google-analytics']));
    expect(words(html)).toEqual(['Our website uses Hotjar and Google Analytics.']);
  });

  test.each([
    ['unclosed tags', '<a "'.repeat(100_000), 'policy.html'],
    ['unclosed comments', '<!--'.repeat(100_000), 'policy.html'],
    ['unclosed scripts', '<script>'.repeat(50_000), 'policy.html'],
    ['references', '&amp'.repeat(100_000), 'policy.html'],
    ['brackets', '[](('.repeat(100_000), 'policy.md'],
    ['stars', '*'.repeat(400_000), 'policy.md'],
  ])('takes little time over %s', (_name, text, name) => {
    const start = performance.now();
    report(text, name);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
