import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { runCommandLine } from '../run-command-line.ts';
import { createTestTerminal, type TestTerminalOptions } from '../testing/create-test-terminal.ts';

const HOTJAR = '<script src="https://static.hotjar.com/c/hotjar-1.js"></script>';
const FONTS = '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">';
const held = (id: string, html: string): string =>
  `<template data-consent="${id}">${html}</template>`;
const page = (head: string): string =>
  `<!doctype html>\r\n<head>${head}</head>\r\n<body>Größe</body>`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-wrap-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(cwd, name)), { recursive: true });
  await writeFile(join(cwd, name), content);
}
const read = (name: string): Promise<string> => readFile(join(cwd, name), 'utf8');

async function wrap(
  argv: readonly string[],
  options: TestTerminalOptions = {},
): Promise<{ exit: number; stdout: string; stderr: string }> {
  const terminal = createTestTerminal({ cwd, ...options });
  const exit = await runCommandLine(['wrap', ...argv], terminal);
  return { exit, stdout: terminal.printed.stdout(), stderr: terminal.printed.stderr() };
}

describe('candor wrap', () => {
  test('holds the tags of a folder in place, and says what it did', async () => {
    await write('dist/index.html', page(HOTJAR));
    await write('dist/blog/index.htm', page(`${FONTS}${HOTJAR}`));
    await write('dist/own.html', page('<script src="/own.js"></script>'));
    const { exit, stdout, stderr } = await wrap(['dist']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(await read('dist/index.html')).toBe(page(held('hotjar', HOTJAR)));
    expect(await read('dist/blog/index.htm')).toBe(
      page(`${held('google-fonts', FONTS)}${held('hotjar', HOTJAR)}`),
    );
    expect(await read('dist/own.html')).toBe(page('<script src="/own.js"></script>'));
    expect(stdout).toMatch(/^dist\/blog\/index\.htm +google-fonts 1, hotjar 1$/m);
    expect(stdout).toContain(
      'Held: 3 tags in 2 files; looked at 3 files for every service of the catalogue.',
    );
  });

  test('does nothing the second time', async () => {
    await write('index.html', page(HOTJAR));
    await wrap(['index.html']);
    const { mtimeMs } = await stat(join(cwd, 'index.html'));
    const { exit, stdout } = await wrap(['index.html', '--check']);
    expect([exit, stdout]).toEqual([
      0,
      'Held everything already: looked at 1 file for every service of the catalogue.\n',
    ]);
    await wrap(['index.html']);
    expect((await stat(join(cwd, 'index.html'))).mtimeMs).toBe(mtimeMs);
  });

  test('with --check writes nothing and fails', async () => {
    await write('index.html', page(HOTJAR));
    const { exit, stdout } = await wrap(['index.html', '--check']);
    expect(exit).toBe(1);
    expect(stdout).toContain('Not held: 1 tag in 1 file');
    expect(await read('index.html')).toBe(page(HOTJAR));
    expect(await readdir(cwd)).toEqual(['index.html']);
  });

  test('holds the services of the configuration, and not its necessary ones', async () => {
    await write('policy.md', '# Privacy policy\n\nWe use Hotjar on our website.\n');
    const config = {
      policy: 'policy.md',
      site: { name: 'Example' },
      categories: {
        analytics: {
          services: [
            'hotjar',
            { id: 'own-stats', name: 'Own', hosts: ['stats.example'], cookies: [] },
          ],
        },
      },
    };
    await write('candor.config.json', JSON.stringify(config));
    const own = '<script src="https://stats.example/a.js"></script>';
    await write('index.html', page(`${FONTS}${HOTJAR}${own}`));
    const { exit, stdout } = await wrap(['index.html']);
    expect(exit).toBe(0);
    expect(stdout).toContain('for the services of candor.config.json.');
    expect(await read('index.html')).toBe(
      page(`${FONTS}${held('hotjar', HOTJAR)}${held('own-stats', own)}`),
    );
  });

  test('splits style sheets, and links the parts once', async () => {
    const css =
      '@font-face { font-family: I; src: url(https://fonts.gstatic.com/i.woff2) }\nbody { color: red }\n';
    await write('dist/assets/style-1a.css', css);
    await write('dist/index.html', page('<link rel=stylesheet href="/assets/style-1a.css">'));
    for (let times = 0; times < 2; times += 1) {
      expect((await wrap(['dist'])).exit).toBe(0);
      expect(await read('dist/assets/style-1a.css')).toBe('\nbody { color: red }\n');
      expect(await read('dist/assets/style-1a.consent-google-fonts.css')).toBe(
        `${css.split('\n')[0] ?? ''}\n`,
      );
      expect(await read('dist/index.html')).toContain(
        held(
          'google-fonts',
          '<link rel="stylesheet" href="/assets/style-1a.consent-google-fonts.css">',
        ),
      );
      expect((await read('dist/index.html')).match(/consent-google-fonts/g)).toHaveLength(1);
    }
  });

  test('names vendor URLs in scripts with their line, and does not fail for them', async () => {
    await write('dist/sw.js', 'self.x = 1;\nfetch("https://static.hotjar.com/c/a.js");\n');
    const { exit, stderr } = await wrap(['dist', '--check']);
    expect(exit).toBe(0);
    expect(stderr).toContain('no-vendor-url-in-script');
    expect(stderr).toContain('dist/sw.js:2:8');
    expect(stderr).toContain('fetch("https://static.hotjar.com/c/a.js");');
  });

  test('keeps every byte of a page that is no UTF-8, and a byte-order mark', async () => {
    const latin = Buffer.from(`<p>Gr\xf6\xdfe</p>${HOTJAR}`, 'latin1');
    await write('latin.html', latin);
    await write('mark.html', `\ufeff${HOTJAR}`);
    expect((await wrap(['latin.html', 'mark.html'])).exit).toBe(0);
    expect((await readFile(join(cwd, 'latin.html'))).toString('latin1')).toBe(
      `<p>Gr\xf6\xdfe</p>${held('hotjar', HOTJAR)}`,
    );
    expect(await read('mark.html')).toBe(`\ufeff${held('hotjar', HOTJAR)}`);
  });

  test('resolves patterns itself', async () => {
    await write('dist/a/index.html', page(HOTJAR));
    await write('dist/b/style.css', 'a{}');
    const { stdout } = await wrap(['dist/**/*.html']);
    expect(stdout).toContain('1 tag in 1 file; looked at 1 file');
  });

  test('holds a page from stdin', async () => {
    const { exit, stdout } = await wrap(['-'], { stdin: page(HOTJAR) });
    expect([exit, stdout]).toEqual([0, page(held('hotjar', HOTJAR))]);
    const check = await wrap(['-', '--check'], { stdin: page(HOTJAR) });
    expect([check.exit, check.stdout]).toEqual([1, '']);
  });

  test.each([
    ['a file that is not there', ['nothing.html'], 'no-missing-file', 2],
    ['a folder without pages', ['empty'], 'no-missing-file', 2],
    ['UTF-16', ['wide.html'], 'use-utf-8', 2],
    [
      'a configuration that is not there',
      ['index.html', '--config', 'no.json'],
      'no-missing-file',
      2,
    ],
    ['a configuration with errors', ['index.html', '--config', 'bad.json'], 'no-unknown-key', 1],
  ] as const)('refuses %s, and writes nothing', async (...row) => {
    const [, argv, code, expected] = row;
    await mkdir(join(cwd, 'empty'));
    await write('wide.html', Buffer.from('\ufeff<p>', 'utf16le'));
    await write('bad.json', '{ "nope": 1 }');
    await write('index.html', page(HOTJAR));
    const { exit, stdout, stderr } = await wrap(['index.html', ...argv]);
    expect([exit, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(code);
    expect(await read('index.html')).toBe(page(HOTJAR));
  });
});
