import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { build, createServer, type InlineConfig, type Logger, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { candor, type CandorPluginOptions } from './index.ts';

const PAGE = (title: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
  </head>
  <body><script type="module" src="/main.js"></script></body>
</html>
`;
const CONFIG = { policy: 'policy.md', site: { name: 'Example' } };
const HOTJAR = '<script src="https://static.hotjar.com/c/hotjar-1.js"></script>';
const POLICY = '# Privacy policy\n\nWe use Hotjar on our website to see how it is used.\n';

let root: string;
let printed: string[];

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'candor-vite-')));
  printed = [];
  await write('index.html', PAGE('Home'));
  await write('blog/index.html', PAGE('Blog'));
  await write('main.js', 'document.title += "!";\n');
  await write('policy.md', POLICY);
  await write('candor.config.json', JSON.stringify(CONFIG));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
}

const read = (name: string): Promise<string> => readFile(join(root, 'dist', name), 'utf8');

function configOf(options: CandorPluginOptions, rest: InlineConfig = {}): InlineConfig {
  const print = (text: string): void => {
    printed.push(text);
  };
  const customLogger: Logger = {
    hasWarned: false,
    info: print,
    warn: print,
    warnOnce: print,
    error: print,
    clearScreen: () => {},
    hasErrorLogged: () => false,
  };
  return { root, configFile: false, customLogger, plugins: [candor(options)], ...rest };
}

const PAGES = { rolldownOptions: { input: ['index.html', 'blog/index.html'] } };
const buildSite = (options: CandorPluginOptions = {}, rest: InlineConfig = {}): Promise<unknown> =>
  build(configOf(options, { ...rest, build: { ...PAGES, ...rest.build } }));

describe('a build', () => {
  beforeEach(() => {
    PAGES.rolldownOptions.input = [join(root, 'index.html'), join(root, 'blog/index.html')];
  });

  test('puts the gate before everything else, on every page', async () => {
    await buildSite();
    for (const page of ['index.html', 'blog/index.html']) {
      const html = await read(page);
      expect([page, /<head>\s*<script src="\/candor\/consent\.js"><\/script>/.test(html)]).toEqual([
        page,
        true,
      ]);
      expect(html.match(/consent\.js/g)).toHaveLength(1);
      expect(html.indexOf('consent.js')).toBeLessThan(html.indexOf('/assets/'));
    }
  });

  test('writes every artifact', async () => {
    await buildSite();
    const manifest = JSON.parse(await read('candor/manifest.json')) as { files: object };
    const files = Object.keys(manifest.files);
    expect(files).toContain('consent.js');
    for (const file of files) await expect(read(`candor/${file}`)).resolves.not.toBe('');
    expect(await read('candor/consent.js')).toContain('hotjar');
  });

  test('follows Vite’s base, and a folder of the site’s own choice', async () => {
    await buildSite({ base: '/privacy/' }, { base: '/app/' });
    expect(await read('blog/index.html')).toContain('<script src="/app/privacy/consent.js">');
    await expect(read('privacy/consent.js')).resolves.toContain('hotjar');
  });

  test('leads up from each page under a relative base', async () => {
    await buildSite({}, { base: './' });
    expect(await read('index.html')).toContain('<script src="./candor/consent.js">');
    expect(await read('blog/index.html')).toContain('<script src="../candor/consent.js">');
  });

  test('leaves a tag where a page has it', async () => {
    await write('public/candor-note.txt', 'x');
    await write(
      'index.html',
      PAGE('Home').replace('<title>', '<script src="/candor/consent.js"></script><title>'),
    );
    await buildSite();
    expect((await read('index.html')).match(/consent\.js/g)).toHaveLength(1);
  });

  test('holds the third-party tags of every page', async () => {
    await write('index.html', PAGE('Home').replace('<title>', `${HOTJAR}<title>`));
    await buildSite();
    const html = await read('index.html');
    expect(html).toContain(`<template data-consent="hotjar">${HOTJAR}</template>`);
    expect(html.indexOf('consent.js')).toBeLessThan(html.indexOf('hotjar'));
    expect(html).toMatch(/<script type="module" crossorigin src="\/assets\//);
  });

  test.each(['/', './', '/app/'])(
    'splits style sheets, and links their parts from %s',
    async (base) => {
      await write(
        'main.css',
        'h1 { color: red; background: url(https://static.hotjar.com/i.png) }',
      );
      await write('main.js', 'import "./main.css";\n');
      await buildSite({}, { base });
      for (const page of ['index.html', 'blog/index.html']) {
        const html = await read(page);
        const [, sheet = ''] =
          /<link rel="stylesheet"[^>]* href="[^"]*\/(assets\/[^"]+\.css)">/.exec(
            html.replaceAll(' data-candor-held', ''),
          ) ?? [];
        const part = sheet.replace('.css', '.consent-hotjar.css');
        expect([page, html.split(part)]).toEqual([page, expect.objectContaining({ length: 2 })]);
        expect(html).toMatch(
          /<template data-consent="hotjar"><link rel="stylesheet" href="[^"]+\.consent-hotjar\.css" crossorigin="">/,
        );
        expect(await read(sheet)).not.toContain('hotjar');
        expect(await read(part)).toContain('url(https://static.hotjar.com/i.png)');
      }
    },
  );

  test('warns of vendor URLs in scripts, with their place', async () => {
    await write('main.js', 'fetch("https://static.hotjar.com/c/a.js");\n');
    await buildSite();
    const text = printed.join('\n');
    expect(text).toContain('no-vendor-url-in-script');
    expect(text).toMatch(/assets\/[^:]+\.js:\d+:\d+/);
  });

  test('fails on an error of the configuration, and shows its place', async () => {
    await write('candor.config.json', '{\n  "polcy": "policy.md"\n}\n');
    await expect(buildSite()).rejects.toThrow(/candor\.config\.json has errors/);
    const text = printed.join('\n');
    expect(text).toContain('no-unknown-key');
    expect(text).toContain('candor.config.json:2:3');
    expect(text).toContain('Write `policy`.');
  });

  test('fails on a policy that is not there', async () => {
    await rm(join(root, 'policy.md'));
    await expect(buildSite()).rejects.toThrow(/has errors/);
    expect(printed.join('\n')).toContain('no-unread-policy');
  });

  test('fails without a configuration', async () => {
    await rm(join(root, 'candor.config.json'));
    await expect(buildSite()).rejects.toThrow(
      /candor\.config\.json cannot be read\. Draft it with `candor init`/,
    );
  });

  test('shows warnings and passes', async () => {
    await write(
      'candor.config.json',
      JSON.stringify({ ...CONFIG, records: { endpoint: '/records' } }),
    );
    await buildSite();
    expect(printed.join('\n')).toContain('no-records-yet');
  });
});

test('a build has nothing of the development server', async () => {
  PAGES.rolldownOptions.input = [join(root, 'index.html')];
  await buildSite();
  expect(await read('index.html')).not.toContain('unlisted-client');
  await expect(read('candor/unlisted-client.js')).rejects.toThrow(/ENOENT/);
});

describe('a development server', () => {
  let server: ViteDevServer;
  let origin: string;

  beforeEach(async () => {
    server = await createServer(configOf({}, { server: { port: 0, host: '127.0.0.1' } }));
    await server.listen();
    const address = server.httpServer?.address() as AddressInfo | null | undefined;
    origin = `http://127.0.0.1:${address?.port}`;
  });

  afterEach(async () => {
    await server.close();
  });

  const get = (path: string): Promise<Response> => fetch(origin + path);

  async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
    const end = performance.now() + 10_000;
    while (!(await isDone())) {
      if (performance.now() > end) throw new Error(`waited too long:\n${printed.join('\n')}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }

  test('serves the artifacts from memory, and the page with the gate first', async () => {
    const html = await (await get('/')).text();
    expect(html).toMatch(/<head>\s*<script src="\/candor\/consent\.js"><\/script>/);
    expect(html.indexOf('consent.js')).toBeLessThan(html.indexOf('@vite/client'));
    const script = await get('/candor/consent.js?v=1');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toContain('hotjar');
    expect((await get('/candor/report.html')).headers.get('content-type')).toBe(
      'text/html; charset=utf-8',
    );
  });

  test('serves pages with their third-party tags held, while the configuration has an error, too', async () => {
    await write('index.html', PAGE('Home').replace('<title>', `${HOTJAR}<title>`));
    const isHeld = async (): Promise<boolean> =>
      (await (await get('/')).text()).includes(
        `<template data-consent="hotjar">${HOTJAR}</template>`,
      );
    expect(await isHeld()).toBe(true);
    await write('candor.config.json', '{ "policy": "policy.md", "nope": 1 }');
    await until(() => printed.join('\n').includes('no-unknown-key'));
    expect(await isHeld()).toBe(true);
  });

  test('serves nothing but the artifacts', async () => {
    for (const path of ['/candor/nothing.js', '/candor/', '/candorx/consent.js']) {
      const response = await get(path);
      expect([
        path,
        response.headers.get('cache-control'),
        (await response.text()).includes('hotjar'),
      ]).toEqual([path, 'no-cache', false]);
    }
    expect((await fetch(`${origin}/candor/consent.js`, { method: 'POST' })).status).toBe(404);
  });

  test('compiles again and reloads the page when the policy changes', async () => {
    const send = vi.spyOn(server.ws, 'send');
    await write(
      'policy.md',
      `${POLICY}\nWe use the LinkedIn Insight Tag on our website to measure advertising.\n`,
    );
    await until(async () =>
      (await (await get('/candor/consent.js')).text()).includes('linkedin-insight'),
    );
    await until(() => JSON.stringify(send.mock.calls).includes('"full-reload"'));
  });

  test('serves no gate while the configuration has an error, and the gate again afterwards', async () => {
    await write('candor.config.json', '{ "policy": "policy.md", "nope": 1 }');
    await until(async () => !(await (await get('/candor/consent.js')).text()).includes('hotjar'));
    expect(printed.join('\n')).toContain('no-unknown-key');
    await write('candor.config.json', JSON.stringify(CONFIG));
    await until(async () => (await (await get('/candor/consent.js')).text()).includes('hotjar'));
  });

  test('reads a file when it is written to its end, not while it is empty', async () => {
    const isEmptied = new Promise((resolve) => {
      server.watcher.once('all', resolve);
    });
    await write('candor.config.json', '');
    await isEmptied;
    await write('candor.config.json', '{ "policy": "policy.md", "nope": 1 }');
    await until(() => printed.join('\n').includes('no-unknown-key'));
    expect(printed.join('\n')).not.toContain('no-malformed-json');
  });

  describe('collects unlisted hosts', () => {
    const REPORT = 'node_modules/.cache/candor/unlisted.json';
    const entry = (url: string, page = '/'): object => ({ url, page });

    const send = (
      body: unknown,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Response> =>
      fetch(`${origin}/candor/unlisted`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const kept = async (): Promise<readonly object[]> => {
      try {
        return JSON.parse(await readFile(join(root, REPORT), 'utf8')) as readonly object[];
      } catch {
        return [];
      }
    };
    beforeEach(() => write('package.json', '{}'));

    test('from a script behind the gate, on every page', async () => {
      await write(
        'tagged.html',
        PAGE('Tagged').replace('<title>', '<script src="/candor/consent.js"></script><title>'),
      );
      expect(await (await get('/blog/')).text()).toMatch(
        /consent\.js"><\/script>\s*<script src="\/candor\/unlisted-client\.js"><\/script>/,
      );
      const tagged = await (await get('/tagged.html')).text();
      expect([
        tagged.split('consent.js').length,
        tagged.split('unlisted-client.js').length,
      ]).toEqual([2, 2]);
      const script = await get('/candor/unlisted-client.js');
      expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(await script.text()).toContain("addEventListener('candor-unlisted'");
    });

    test('prints each once, and keeps it beside package.json', async () => {
      const first = entry('https://cdn.taboola.com/x.js', '/blog/');
      expect((await send([first])).status).toBe(204);
      await send([entry('https://cdn.taboola.com/y.js'), entry('https://y.example/')]);
      await until(async () => (await kept()).length === 2);
      expect(await kept()).toEqual([entry('https://y.example/'), first]);
      const text = printed.join('\n');
      expect(text.match(/no-unlisted-host/g)).toHaveLength(2);
      expect(text).toContain('cdn.taboola.com belongs to Taboola');
      expect(text).toContain('seen on /blog/');
      expect(text).toContain('Add "taboola" to `categories.marketing.services`');
    });

    test('keeps what an earlier server has found', async () => {
      const old = entry('https://old.example/');
      await write(REPORT, JSON.stringify([old]));
      await send([entry('https://new.example/')]);
      await until(async () => (await kept()).length === 2);
      expect(await kept()).toEqual([entry('https://new.example/'), old]);
    });

    test('says nothing of what is listed, and of this machine', async () => {
      await send([entry('https://static.hotjar.com/c.js'), entry('http://localhost:3000/api')]);
      await send([entry('https://z.example/')]);
      await until(async () => (await kept()).length > 0);
      expect(printed.join('\n')).not.toMatch(/hotjar\.com|localhost:3000/);
      expect(JSON.stringify(await kept())).not.toContain('localhost');
    });

    test.each([
      ['another origin', [], { origin: 'https://evil.example' }, 403],
      ['a sandboxed page', [], { origin: 'null' }, 403],
      ['a form', [], { 'content-type': 'text/plain' }, 403],
      ['what is no report', {}, {}, 400],
      ['what is too large', JSON.stringify([entry('x'.repeat(20_000))]), {}, 413],
    ] as const)('refuses %s', async (...[, body, headers, status]) => {
      expect((await send(body, headers)).status).toBe(status);
      expect(await kept()).toEqual([]);
    });
  });
});
