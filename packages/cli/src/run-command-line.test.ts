import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { runCommandLine } from './run-command-line.ts';
import { createTestTerminal, type TestTerminalOptions } from './testing/create-test-terminal.ts';

const POLICY = `# Privacy Policy of Example Ltd

Last updated: 3 May 2024

We use Google Analytics, provided by Google LLC, to measure how our website is used.
We use Hotjar, provided by Hotjar Ltd., to record how pages are used.

Questions? Write to privacy@example.com.
`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-cli-'));
  await writeFile(join(cwd, 'policy.md'), POLICY);
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function candor(argv: readonly string[], options: TestTerminalOptions = {}): Promise<Run> {
  const terminal = createTestTerminal({ cwd, ...options });
  const exit = await runCommandLine(argv, terminal);
  return { exit, stdout: terminal.printed.stdout(), stderr: terminal.printed.stderr() };
}

const names = async (): Promise<readonly string[]> => (await readdir(cwd)).sort();

describe('the command line', () => {
  test('explains itself on stderr and fails when nothing was asked', async () => {
    const { exit, stdout, stderr } = await candor([]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('candor <command>');
  });

  test.each([['--help'], ['-h'], ['help']])('explains itself on %s', async (word) => {
    const { exit, stdout, stderr } = await candor([word]);
    expect([exit, stderr]).toEqual([0, '']);
    for (const name of ['read', 'init', 'migrate', 'build', 'check', 'wrap', 'preview'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test.each([
    ['read', '--format <text|json>'],
    ['init', '--force'],
    ['migrate', '--from <'],
    ['build', '--out <folder>'],
    ['check', '--policy <file>'],
    ['wrap', 'candor wrap FILES… [flags]'],
    ['preview', '--port <number>'],
  ])('explains %s with its flags and examples', async (name, flag) => {
    for (const argv of [
      [name, '--help'],
      ['help', name],
      [name, 'x', '-h'],
    ]) {
      const { exit, stdout } = await candor(argv);
      expect(exit).toBe(0);
      expect(stdout).toContain(flag);
      expect(stdout).toMatch(new RegExp(`Examples\\n  (curl.*)?candor ${name}`));
    }
  });

  test('fits help into a narrow terminal', async () => {
    const { stdout } = await candor(['build', '--help'], { columns: 60 });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test('prints its version', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(await candor(['--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['biuld'], 'Did you mean candor build?'],
    [['deploy'], 'candor --help'],
    [['wrap'], 'needs a FILES'],
    [['--hlep'], 'Did you mean candor --help?'],
    [['--quiet', 'build'], 'Name a command first'],
    [['read', 'policy.md', '--fromat', 'json'], 'Did you mean --format?'],
    [['check', '--browser', 'chromium'], 'candor check has no flag `--browser`'],
    [['read'], 'needs a FILE'],
  ])('refuses %j with the nearest word', async (argv, words) => {
    const { exit, stdout, stderr } = await candor(argv);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('says in words that a language was not recognised', async () => {
    await writeFile(join(cwd, 'short.md'), 'We use Hotjar.');
    expect((await candor(['read', 'short.md'])).stdout).toContain('Language  not recognised');
  });

  test('colours by NO_COLOR, FORCE_COLOR and the terminal', async () => {
    const isColored = async (options: TestTerminalOptions): Promise<boolean> =>
      (await candor(['read', 'policy.md'], options)).stdout.includes('\u001b[');
    expect(await isColored({})).toBe(false);
    expect(await isColored({ isTty: true })).toBe(true);
    expect(await isColored({ isTty: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await isColored({ isTty: true, env: { TERM: 'dumb' } })).toBe(false);
    expect(await isColored({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await isColored({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).toBe(false);
  });
});

describe('candor read', () => {
  test('prints the disclosures as JSON, each quote exactly where it says', async () => {
    const { exit, stdout, stderr } = await candor(['read', 'policy.md', '--format', 'json']);
    expect([exit, stderr]).toEqual([0, '']);
    const read = JSON.parse(stdout) as {
      contact: { email: string };
      diagnostics: unknown[];
      services: { id: string; evidence: { quote: string; start: number; end: number }[] }[];
    };
    expect(read.contact.email).toBe('privacy@example.com');
    expect(Array.isArray(read.diagnostics)).toBe(true);
    expect(read.services.map((service) => service.id).sort()).toEqual([
      'google-analytics',
      'hotjar',
    ]);
    for (const { quote, start, end } of read.services.flatMap((service) => service.evidence))
      expect(POLICY.slice(start, end)).toBe(quote);
  });

  test('prints a report with the line of each service', async () => {
    const { exit, stdout } = await candor(['read', 'policy.md']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/analytics 2\n +Google Analytics +Google LLC +line 5\n/);
    expect(stdout).toMatch(/Hotjar +Hotjar Ltd\. +line 6\n/);
    expect(stdout).toContain('privacy@example.com');
  });

  test('fits the report into a narrow terminal', async () => {
    const { stdout } = await candor(['read', 'policy.md'], { columns: 50 });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  test('reads stdin as -', async () => {
    const { exit, stdout } = await candor(['read', '-'], { stdin: POLICY });
    expect(exit).toBe(0);
    expect(stdout).toContain('Google Analytics');
  });

  test('writes into a file', async () => {
    const { exit, stdout } = await candor([
      'read',
      'policy.md',
      '--format=json',
      '--out',
      'r.json',
    ]);
    expect([exit, stdout]).toEqual([0, '']);
    expect(JSON.parse(await readFile(join(cwd, 'r.json'), 'utf8'))).toHaveProperty('services');
  });

  test('writes the evidence report beside what it prints', async () => {
    const { exit, stdout } = await candor(['read', 'policy.md', '--report', 'evidence.html']);
    expect(exit).toBe(0);
    expect(stdout).toContain('Google Analytics');
    const report = await readFile(join(cwd, 'evidence.html'), 'utf8');
    expect(report).toContain('id="d-google-analytics"');
    expect(report).not.toContain(cwd);
  });

  test('says so when the evidence report cannot be written', async () => {
    const { exit, stderr } = await candor(['read', 'policy.md', '--report', 'policy.md/r.html']);
    expect(exit).toBe(2);
    expect(stderr).toContain('policy.md/r.html');
  });

  test('passes no escape sequence of a policy on to the terminal', async () => {
    await writeFile(join(cwd, 'policy.md'), POLICY.replaceAll(/ /g, '\u001b[31m '));
    const { stdout, stderr } = await candor(['read', 'policy.md']);
    expect(`${stdout}${stderr}`).not.toContain('\u001b');
  });

  test('reads 5 MB of policy', async () => {
    await writeFile(join(cwd, 'long.md'), POLICY.repeat(Math.ceil(5_000_000 / POLICY.length)));
    const { exit, stdout } = await candor(['read', 'long.md']);
    expect(exit).toBe(0);
    expect(stdout).toContain('Google Analytics');
  });

  test.each([
    ['missing.md', undefined, 'no-missing-file'],
    ['empty.md', '', 'no-empty-file'],
    ['binary.md', '\u0000\u0001', 'no-binary-file'],
  ])('says what is wrong with %s', async (name, content, code) => {
    if (content !== undefined) await writeFile(join(cwd, name), content);
    const { exit, stdout, stderr } = await candor(['read', name]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('candor init', () => {
  test('drafts a configuration that builds', async () => {
    const { exit, stdout } = await candor(['init', 'policy.md']);
    expect(exit).toBe(0);
    expect(stdout).toContain('Wrote candor.config.json');
    expect(stdout).toContain('candor build');
    const config = JSON.parse(await readFile(join(cwd, 'candor.config.json'), 'utf8')) as object;
    expect(config).toMatchObject({ policy: 'policy.md' });
    expect((await candor(['build'])).exit).toBe(0);
  });

  test('names the policy relative to the configuration', async () => {
    await candor(['init', 'policy.md', '--out', 'site/candor.config.json']);
    const config = await readFile(join(cwd, 'site', 'candor.config.json'), 'utf8');
    expect(JSON.parse(config)).toMatchObject({ policy: '../policy.md' });
    expect((await candor(['check', 'site/candor.config.json'])).exit).toBe(0);
  });

  test('never writes over a configuration without --force', async () => {
    await writeFile(join(cwd, 'candor.config.json'), 'mine');
    const { exit, stderr } = await candor(['init', 'policy.md']);
    expect(exit).toBe(2);
    expect(stderr).toContain('no-overwrite');
    expect(await readFile(join(cwd, 'candor.config.json'), 'utf8')).toBe('mine');
    expect((await candor(['init', 'policy.md', '--force'])).exit).toBe(0);
    expect(await readFile(join(cwd, 'candor.config.json'), 'utf8')).not.toBe('mine');
  });

  test('prints the draft alone on stdout for --out -', async () => {
    const { exit, stdout, stderr } = await candor(['init', 'policy.md', '--out', '-']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ policy: 'policy.md' });
    expect(stderr).toContain('Next');
    expect(await names()).toEqual(['policy.md']);
  });

  test('says where a policy from stdin must be saved', async () => {
    const { exit, stdout } = await candor(['init', '-'], { stdin: POLICY });
    expect(exit).toBe(0);
    expect(stdout).toContain('Save the policy as policy.md');
  });
});

describe('candor build', () => {
  const config = (text: string): Promise<void> => writeFile(join(cwd, 'candor.config.json'), text);

  test('writes the artifacts and prints the tag and the sizes', async () => {
    await config('{ "policy": "policy.md" }');
    const { exit, stdout } = await candor(['build']);
    expect(exit).toBe(0);
    expect(stdout).toContain('<script src="/candor/consent.js"></script>');
    expect(stdout).toMatch(/consent\.js +[\d.]+ kB +[\d.]+ kB/);
    expect(await readdir(join(cwd, 'candor'))).toEqual(
      expect.arrayContaining(['consent.js', 'manifest.json', 'report.html']),
    );
  });

  test('goes into public/ where there is one, and again into its own folder', async () => {
    await mkdir(join(cwd, 'public'));
    await config('{ "policy": "policy.md" }');
    for (let times = 0; times < 2; times += 1) expect((await candor(['build'])).exit).toBe(0);
    expect(await readdir(join(cwd, 'public'))).toEqual(['candor']);
  });

  test('writes the same bytes from whatever folder it runs', async () => {
    await mkdir(join(cwd, 'site'));
    await writeFile(join(cwd, 'site', 'candor.config.json'), '{ "policy": "../policy.md" }');
    await candor(['build', 'site/candor.config.json', '--out', 'one']);
    await candor(['build', 'candor.config.json', '--out', '../two'], { cwd: join(cwd, 'site') });
    const manifests = ['one', 'two'].map((name) =>
      readFile(join(cwd, name, 'manifest.json'), 'utf8'),
    );
    const [one, two] = await Promise.all(manifests);
    expect(two).toBe(one);
  });

  test.each([
    ['malformed JSON', '{ "policy": "policy.md", }}', 'candor.config.json:1:'],
    ['an unknown key', '{ "policy": "policy.md", "bannner": {} }', 'banner'],
    [
      'an unknown category',
      '{ "policy": "policy.md", "categories": { "analitics": { "services": [] } } }',
      'analytics',
    ],
  ])('fails with a code frame on %s and writes nothing', async (_what, text, words) => {
    await config(text);
    const { exit, stdout, stderr } = await candor(['build']);
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^> 1 \| /m);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await names()).toEqual(['candor.config.json', 'policy.md']);
  });

  test('keeps the former build when the configuration breaks', async () => {
    await config('{ "policy": "policy.md" }');
    await candor(['build']);
    const before = await readFile(join(cwd, 'candor', 'manifest.json'), 'utf8');
    await config('{ "policy": ');
    expect((await candor(['build'])).exit).toBe(1);
    expect(await readFile(join(cwd, 'candor', 'manifest.json'), 'utf8')).toBe(before);
  });

  test.each([
    ['missing', undefined, 'no-missing-file'],
    ['empty', '\n', 'no-empty-file'],
    ['binary', '\u0000\u0001', 'no-binary-file'],
  ])('points at the line that names a policy that is %s', async (_what, content, code) => {
    if (content !== undefined) await writeFile(join(cwd, 'p.md'), content);
    await config('{\n  "policy": "p.md"\n}\n');
    const { exit, stderr } = await candor(['build']);
    expect(exit).toBe(2);
    expect(stderr).toContain(code);
    expect(stderr).toContain('> 2 |   "policy": "p.md"');
  });

  test('says how to begin where there is no configuration', async () => {
    const { exit, stderr } = await candor(['build']);
    expect(exit).toBe(2);
    expect(stderr).toContain('candor init policy.md');
  });

  test('refuses a folder it cannot write, a foreign folder and the project itself', async () => {
    await config('{ "policy": "policy.md" }');
    await mkdir(join(cwd, 'mine'));
    await writeFile(join(cwd, 'mine', 'index.html'), 'mine');
    const before = await names();
    for (const [out, code] of [
      ['policy.md/candor', 'use-writable-output'],
      ['mine', 'no-foreign-output'],
      ['.', 'no-foreign-output'],
      ['..', 'no-foreign-output'],
    ] as const) {
      const { exit, stdout, stderr } = await candor(['build', '--out', out]);
      expect([out, exit, stdout]).toEqual([out, 2, '']);
      expect(stderr).toContain(code);
    }
    expect(await names()).toEqual(before);
    expect((await candor(['build', '--out', '.', '--force'])).exit).toBe(2);
    expect((await candor(['build', '--out', 'mine', '--force'])).stdout).toContain('index.html');
    expect(await readFile(join(cwd, 'mine', 'index.html'), 'utf8')).toBe('mine');
  });
});

describe('candor check', () => {
  const undisclosed =
    '{ "policy": "policy.md", "categories": { "marketing": { "services": ["linkedin-insight"] } } }';

  test('fails on what the policy does not mention, with the place', async () => {
    await writeFile(join(cwd, 'candor.config.json'), undisclosed);
    const { exit, stdout, stderr } = await candor(['check']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/error .*LinkedIn/i);
    expect(stdout).toMatch(/\d+ errors?/);
  });

  test('prints JSON and SARIF on stdout alone', async () => {
    await writeFile(join(cwd, 'candor.config.json'), undisclosed);
    const json = await candor(['check', '--format', 'json']);
    expect([json.exit, json.stderr]).toEqual([1, '']);
    const { diagnostics } = JSON.parse(json.stdout) as { diagnostics: { file: string }[] };
    expect(diagnostics.map(({ file }) => file)).toContain('candor.config.json');
    const sarif = await candor(['check', '--format', 'sarif']);
    expect([sarif.exit, sarif.stderr]).toEqual([1, '']);
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0' });
  });

  test('gives files the paths they have from the current folder', async () => {
    await mkdir(join(cwd, 'site'));
    await cp(join(cwd, 'policy.md'), join(cwd, 'site', 'policy.md'));
    await writeFile(join(cwd, 'site', 'candor.config.json'), undisclosed);
    const { stdout } = await candor(['check', 'site/candor.config.json', '--format', 'sarif']);
    expect(stdout).toContain('"uri": "site/candor.config.json"');
  });

  test('takes another policy', async () => {
    await writeFile(join(cwd, 'candor.config.json'), undisclosed);
    await writeFile(
      join(cwd, 'new.md'),
      `${POLICY}\nFor advertising we use the LinkedIn Insight Tag, provided by LinkedIn Corporation.\n`,
    );
    const codes = async (argv: readonly string[]): Promise<string> =>
      (await candor(['check', ...argv, '--format', 'json'])).stdout;
    expect(await codes([])).toContain('no-undisclosed-service');
    expect(await codes(['--policy', 'new.md'])).not.toContain('no-undisclosed-service');
    expect((await candor(['check', '--policy', 'nope.md'])).exit).toBe(2);
  });
});

describe('a bug', () => {
  test('is told in a line, with the stack only on request', async () => {
    // A terminal that throws is no trouble a command expects.
    const broken = (
      env: Readonly<Record<string, string>>,
    ): ReturnType<typeof createTestTerminal> => {
      const terminal = createTestTerminal({ cwd, env });
      return Object.defineProperty(terminal, 'cwd', {
        get: () => {
          throw new Error('cwd is gone');
        },
      });
    };
    const quiet = broken({});
    expect(await runCommandLine(['read', 'policy.md'], quiet)).toBe(70);
    expect(quiet.printed.stderr()).toBe(
      'candor has a bug: cwd is gone\nPlease report it with the command you ran and what CANDOR_DEBUG=1 prints beside it.\n',
    );
    const loud = broken({ CANDOR_DEBUG: '1' });
    await runCommandLine(['read', 'policy.md'], loud);
    expect(loud.printed.stderr()).toMatch(/\n\s+at /);
  });
});
