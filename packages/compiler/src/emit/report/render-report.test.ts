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

/** The policy's column, as a reader sees it: without tags and notes. */
function words(html: string): string {
  const column = /<div class="text"[^>]*>([\s\S]*?)<\/div>\s*<\/section>/.exec(html)?.[1] ?? '';
  return column.replaceAll(/<a class="note[^>]*>\d+<\/a>/g, '').replaceAll(/<[^>]*>/g, '');
}

function marked(html: string): string[] {
  return [...html.matchAll(/<mark class="[^"]*">([^<]*)<\/mark>/g)].map((match) => match[1] ?? '');
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

  test('loads nothing and runs nothing', () => {
    const html = report(MARKDOWN);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\ssrc=/i);
  });

  test('shows Markdown without its signs', () => {
    expect(words(report(MARKDOWN)).split('\n')).toEqual([
      '',
      'Privacy',
      'Our website uses Hotjar for analytics.',
      'We use Google Analytics, too.',
      '',
    ]);
    expect(marked(report(MARKDOWN)).join('')).toContain('Google Analytics');
  });

  test('shows no rules, and the lines above them as headings', () => {
    const html = report(
      'Privacy\n=======\n\n* * *\n\nWe use Hotjar.\n\n| a | b |\n|---|---|\n| c | d |\n',
    );
    expect(words(html).trim().split('\n')).toEqual([
      'Privacy',
      'We use Hotjar.',
      '| a | b |',
      '| c | d |',
    ]);
    expect(html).toContain('<h3>Privacy</h3>');
  });

  test('shows the words of an HTML page, and nothing that is hidden or script', () => {
    const page = `<!doctype html><html><head><title>T</title><style>p{color:red}</style></head><body>
<h1>Privacy &amp; cookies</h1><!-- <p>draft</p> --><script>var a = "<p>no</p>";</script>
<p title="a > b">We use <b>Hotjar</b> on our web&shy;site &mdash; and Google Analytics.</p></body></html>`;
    const html = report(page, 'policy.html');
    const text = words(html).replaceAll(/\s+/g, ' ').trim();
    expect(text).toBe(
      'Privacy &amp; cookies We use Hotjar on our web&shy;site &mdash; and Google Analytics.',
    );
    expect(marked(html).join('')).toContain('Hotjar');
  });

  test('keeps plain text as it is', () => {
    const text = 'Privacy\nWe use Hotjar <on our website> & "more" **stars**.';
    expect(words(report(text, 'policy.txt'))).toContain(
      'We use Hotjar &lt;on our website&gt; &amp; &quot;more&quot; **stars**.',
    );
  });

  test('numbers two decisions made from one sentence', () => {
    const html = report('Our website uses Hotjar and Google Analytics.\n', 'policy.txt');
    const notes = [...html.matchAll(/<a class="note[^"]*" href="#d(\d+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(notes).size).toBe(2);
    expect(words(html).trim()).toBe('Our website uses Hotjar and Google Analytics.');
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
