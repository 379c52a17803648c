import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { UNLISTED_REPORT } from '@candor/compiler';
import type { Diagnostic } from '@candor/diagnostics';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { runCommandLine } from '../run-command-line.ts';
import { createTestSite, type TestAnswer, type TestSite } from '../testing/create-test-site.ts';
import { createTestTerminal } from '../testing/create-test-terminal.ts';

const CONFIG = {
  site: { name: 'Example', controller: 'Example Ltd' },
  categories: { analytics: { services: ['hotjar'] }, marketing: { services: ['meta-pixel'] } },
};
const HOTJAR = '<script src="https://static.hotjar.com/c/hotjar-1.js"></script>';
const HELD = `<template data-consent="hotjar">${HOTJAR}</template>`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-check-'));
  await write('candor.config.json', JSON.stringify(CONFIG));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(cwd, path)), { recursive: true });
  await writeFile(join(cwd, path), text);
}

interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function check(...argv: readonly string[]): Promise<Run> {
  const terminal = createTestTerminal({ cwd });
  const exit = await runCommandLine(['check', ...argv], terminal);
  return { exit, stdout: terminal.printed.stdout(), stderr: terminal.printed.stderr() };
}

/** The diagnostics about the site. */
async function found(...argv: readonly string[]): Promise<readonly Diagnostic[]> {
  const { stdout, stderr } = await check(...argv, '--format', 'json');
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  const codes =
    /^(?:no-(?:late-gate|unheld-service|unlisted-host|unread-page|unchecked-site|vendor-url-.*)|use-listed-service)$/;
  return diagnostics.filter(({ code }) => codes.test(code));
}

const brief = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ severity, code, file = '' }) => `${severity} ${code} ${file}`.trim());

describe('a folder', () => {
  test.each([
    ['type="module"', 'type="module"'],
    ['type=module', 'type="module"'],
    ['ASYNC', 'async'],
    ['defer=""', 'defer'],
  ])('warns of a gate that runs too late: %s', async (attribute, said) => {
    await write('dist/index.html', `<script ${attribute} src="/candor/consent.js"></script>`);
    const [diagnostic, ...others] = await found('--site', 'dist');
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: 'no-late-gate',
      severity: 'warning',
      message: expect.stringContaining(said) as string,
    });
  });

  test('takes the gate’s plain tag, and modules that are not the gate', async () => {
    await write(
      'dist/index.html',
      '<script data-region="DE" src="/candor/consent.js"></script><script type="module" src="/app.js"></script><script defer src="/no-consent.js"></script><script async src="https://other.example/consent.js"></script>',
    );
    const all = await found('--site', 'dist');
    expect(all.filter(({ code }) => code === 'no-late-gate')).toEqual([]);
  });

  test('fails on what stands unheld, with its place', async () => {
    await write('dist/index.html', `<title>x</title>\n${HOTJAR}\n<p>`);
    await write('dist/blog/index.html', HOTJAR);
    const { exit, stdout, stderr } = await check('--site', 'dist');
    expect(exit).toBe(1);
    expect(stderr).toContain('Hotjar stands unheld in dist/blog/index.html (2 places).');
    expect(stderr).toMatch(/> 1 \| <script src="https:\/\/static\.hotjar\.com/);
    expect(stdout).toContain('2 pages, 0 sheets and 0 scripts of the site: 1 error');
  });

  test('passes what is held, and remarks what nothing was found of', async () => {
    await write('dist/index.html', HELD);
    await write('dist/two.html', '<p>');
    expect(brief(await found('--site', 'dist'))).toEqual([
      'info use-listed-service candor.config.json',
    ]);
    expect((await check('--site', 'dist')).exit).toBe(0);
  });

  test('says nothing of absence after one page', async () => {
    await write('dist/index.html', '<p>');
    expect(await found('--site', 'dist')).toEqual([]);
  });

  test('looks into sheets and scripts', async () => {
    await write('dist/index.html', HELD);
    await write('dist/a.css', 'p { background: url(https://static.hotjar.com/p.png) }');
    await write('dist/b.css', '@import "https://fonts.googleapis.com/css?family=A";');
    await write(
      'dist/c.js',
      'fetch("https://static.hotjar.com/1"); fetch("https://static.hotjar.com/1"); import("https://tag.moatads.com/x.js");',
    );
    expect(brief(await found('--site', 'dist'))).toEqual([
      'error no-unheld-service dist/a.css',
      'warning no-vendor-url-in-script dist/c.js',
      'warning no-unlisted-host dist/b.css',
      'info no-unlisted-host dist/c.js',
    ]);
  });

  test.each([
    ['report', 'warning'],
    ['hold', 'info'],
    ['allow', 'info'],
  ])('names each unlisted host once, by gate.unlisted: %s', async (unlisted, severity) => {
    await write('candor.config.json', JSON.stringify({ ...CONFIG, gate: { unlisted } }));
    await write('dist/index.html', '<img src=https://x.example/1><img src=https://x.example/2>');
    expect(brief(await found('--site', 'dist'))).toEqual([
      `${severity} no-unlisted-host dist/index.html`,
    ]);
  });

  test('leaves out what candor itself has written', async () => {
    await write('dist/index.html', '<img src=https://x.example/p.png>');
    await write('dist/two.html', '<p>');
    const config = { ...CONFIG, categories: { marketing: { services: ['meta-pixel'] } } };
    await write('candor.config.json', JSON.stringify(config));
    const exit = await runCommandLine(
      ['build', '--out', 'dist/candor'],
      createTestTerminal({ cwd }),
    );
    expect(exit).toBe(0);
    // The gate and the declaration name Meta's hosts; the site does not.
    expect(brief(await found('--site', 'dist'))).toEqual([
      'warning no-unlisted-host dist/index.html',
      'info use-listed-service candor.config.json',
    ]);
  });

  test('passes what candor wrap has held', async () => {
    await write('dist/index.html', `<link rel=stylesheet href=a.css>${HOTJAR}`);
    await write('dist/a.css', 'p { background: url(https://static.hotjar.com/p.png) }');
    expect((await check('--site', 'dist')).exit).toBe(1);
    await runCommandLine(['wrap', 'dist'], createTestTerminal({ cwd }));
    expect(await found('--site', 'dist')).toEqual([]);
  });

  test('remarks a file that cannot be read', async () => {
    await write('dist/index.html', HELD);
    await write('dist/wide.html', Buffer.from('\ufeff<p>', 'utf16le'));
    const [unread] = await found('--site', 'dist');
    expect(unread?.message).toContain('dist/wide.html is UTF-16');
  });

  test.each([
    ['is not there', 'nope', 'no-missing-file'],
    ['has no page', 'empty', 'no-missing-file'],
    ['is no web address', 'ftp://example.com/', 'use-valid-flag-value'],
  ])('refuses a site that %s', async (_what, site, code) => {
    await mkdir(join(cwd, 'empty'));
    const { exit, stdout, stderr } = await check('--site', site);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
  });

  test('says that nothing was compared while the configuration has errors', async () => {
    await write('candor.config.json', '{ "nope": 1 }');
    await write('dist/index.html', HOTJAR);
    expect(brief(await found('--site', 'dist'))).toEqual([
      'info no-unchecked-site candor.config.json',
    ]);
    expect((await check('--site', 'dist')).exit).toBe(1);
  });
});

test('a page is read with the sheets and scripts beside it', async () => {
  await write(
    'dist/a/index.html',
    '<link rel=stylesheet href="../s.css?1"><script src=/x.js></script>',
  );
  await write('dist/s.css', '@import "https://x.example/a.css";');
  await write('dist/a/x.js', 'import("https://tag.moatads.com/x.js")');
  await write('dist/other.html', HOTJAR);
  expect(brief(await found('--site', 'dist/a/index.html'))).toEqual([
    'warning no-unlisted-host dist/s.css',
    'info no-unlisted-host dist/a/x.js',
  ]);
});

describe('an address', () => {
  let site: TestSite | undefined;
  afterEach(() => site?.close());

  const html = (body: string): TestAnswer => ({ type: 'text/html; charset=utf-8', body });
  async function serve(answers: Readonly<Record<string, TestAnswer>>): Promise<string> {
    site = await createTestSite(answers);
    return `${site.origin}/`;
  }

  test('is read breadth first, with what it refers to, and nothing else', async () => {
    const url = await serve({
      '/': html(
        `<a href="/deep">d</a><a href="two#x">2</a><a href="/file.pdf">f</a><a href="https://other.example/">o</a>
         <link rel=stylesheet href=/s.css><link rel=stylesheet href=https://x.example/s.css>
         <script src="/candor/consent.js"></script><script src="/m.js"></script>`,
      ),
      '/deep': html(
        '<a href="/deeper">d</a><a href="/">home</a><a href="javascript:alert(1)">j</a>',
      ),
      '/two': html(HOTJAR),
      '/deeper': html('<p>'),
      '/s.css': { type: 'text/css', body: 'p { background: url(//img.example/p.png) }' },
      '/m.js': { type: 'text/javascript', body: 'import("https://tag.moatads.com/x.js")' },
    });
    const diagnostics = await found('--site', url);
    expect(brief(diagnostics)).toEqual([
      `error no-unheld-service ${url}two`,
      `warning no-unlisted-host ${url}`,
      `info no-unlisted-host ${url}m.js`,
      `warning no-unlisted-host ${url}s.css`,
      'info use-listed-service candor.config.json',
    ]);
    expect(site?.requests.slice(0, 4)).toEqual(['/', '/deep', '/two', '/deeper']);
    expect(site?.requests.slice(4).sort()).toEqual(['/m.js', '/s.css']);
    const sarif = await check('--site', url, '--format', 'sarif');
    expect(sarif.stdout).toContain(`"uri": "${url}two"`);
  });

  test('is read up to a number of pages, and says when there are more', async () => {
    const pages = Array.from({ length: 9 }, (_, n) => [`/${n}`, html(`<a href="/${n + 1}">n</a>`)]);
    const url = await serve({ '/': html('<a href="/0">0</a>'), ...Object.fromEntries(pages) });
    const unread = (await found('--site', url, '--pages', '3')).find(
      ({ code }) => code === 'no-unread-page',
    );
    expect(unread?.message).toContain('more than 3 pages');
    expect(site?.requests).toEqual(['/', '/0', '/1']);
    expect((await check('--site', url, '--pages', '0')).exit).toBe(2);
  });

  test('says what could not be read, and goes on', async () => {
    const url = await serve({
      '/': html(
        '<a href="/gone">1</a><a href="/text">2</a><a href="/away">3</a><a href="/loop">4</a><a href="/big">5</a><a href="/broken">6</a><a href="/moved">7</a>',
      ),
      '/text': { type: 'text/plain', body: HOTJAR },
      '/away': { location: 'http://localhost:1/' },
      '/loop': { location: '/loop' },
      '/big': html('a'.repeat(5_000_001)),
      '/broken': (_request, response) => response.destroy(),
      '/moved': { location: '/new' },
      '/new': html('<img src=https://x.example/p>'),
    });
    const diagnostics = await found('--site', url);
    const unread = diagnostics.find(({ code }) => code === 'no-unread-page')?.message ?? '';
    for (const words of [
      '/gone answers 404',
      '/text is no page (text/plain)',
      '/away leads to http://localhost:1/, another origin',
      '/loop leads on more than 5 times',
      '/big has more than 5 MB',
      'and 1 more',
    ])
      expect(unread).toContain(words);
    expect(brief(diagnostics)).toContain(`warning no-unlisted-host ${url}new`);
  });

  test('knows the site’s own host, with its subdomains', async () => {
    const url = await serve({
      '/': html('<img src="http://127.0.0.1:1/x.png"><img src="//localhost/">'),
    });
    expect(await found('--site', url)).toEqual([]);
  });

  test.each([
    ['does not answer', 'http://127.0.0.1:1/', 'cannot be reached'],
    ['is no page', '', 'is no page (application/json)'],
  ])('fails when the first page %s', async (_what, given, words) => {
    const own = await serve({ '/': { type: 'application/json', body: '{}' } });
    const { exit, stdout, stderr } = await check('--site', given === '' ? own : given);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

describe('a report of browsers', () => {
  const entries = [
    { url: 'https://cdn.taboola.com/x.js', page: '/blog/' },
    { url: 'https://static.hotjar.com/c.js', page: '/' },
    { url: 'https://y.example/', page: '/two' },
  ];

  test('is read where the development server left it, and what is listed by now is skipped', async () => {
    await write('package.json', '{}');
    await write(UNLISTED_REPORT, JSON.stringify(entries));
    await write('conf/candor.config.json', JSON.stringify(CONFIG));
    for (const config of ['candor.config.json', 'conf/candor.config.json']) {
      const { exit, stdout, stderr } = await check(config);
      expect(exit).toBe(0);
      expect(stderr).toContain('cdn.taboola.com belongs to Taboola');
      expect(stderr).toContain('seen on /two');
      expect(stderr).not.toContain('static.hotjar.com');
      expect(stdout).toContain(`3 hosts of ${UNLISTED_REPORT}`);
    }
  });

  test('is read from a file of one’s own', async () => {
    await write('report.json', JSON.stringify(entries));
    await write('package.json', '{}');
    await write(UNLISTED_REPORT, '[{"url":"https://z.example","page":"/"}]');
    const { stderr } = await check('--unlisted', 'report.json');
    expect(stderr).toContain('y.example');
    expect(stderr).not.toContain('z.example');
  });

  test('joins what was found in the files: one diagnostic a host', async () => {
    await write('report.json', JSON.stringify(entries));
    await write('dist/index.html', '<img src=https://y.example/p>');
    const diagnostics = await found('--unlisted', 'report.json', '--site', 'dist');
    const [y] = diagnostics.filter(({ message }) => message.includes('y.example'));
    expect(y?.message).toContain('dist/index.html loads from it (2 places)');
  });

  test.each([
    ['missing', undefined, 'no-missing-file'],
    ['no report', '{}', 'no-broken-report'],
    ['no JSON', '[', 'no-broken-report'],
  ])('fails when the named file is %s', async (_what, text, code) => {
    if (text !== undefined) await write('report.json', text);
    const { exit, stdout, stderr } = await check('--unlisted', 'report.json');
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
  });
});
