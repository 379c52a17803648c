import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { RULE_CODES } from '../../../banner/fairness/rule-codes.ts';
import { runCommandLine } from '../run-command-line.ts';
import { createTestTerminal, type TestTerminal } from '../testing/create-test-terminal.ts';

const cwd = mkdtempSync(join(tmpdir(), 'candor-explain-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function run(
  ...argv: readonly string[]
): Promise<TestTerminal['printed'] & { code: number }> {
  const terminal = createTestTerminal({ cwd, columns: 80 });
  const code = await runCommandLine(argv, terminal);
  return { ...terminal.printed, code };
}

test('prints the page of a rule about the policy', async () => {
  const { code, stdout } = await run('explain', 'no-implied-consent');
  expect(code).toBe(0);
  expect(stdout()).toMatch(/^no-implied-consent about the policy\n/u);
  expect(stdout()).toContain('By continuing to use this website');
  expect(stdout()).not.toContain('```');
});

test('prints the page of a rule about the configuration', async () => {
  const { stdout } = await run('explain', 'no-vague-label');
  expect(stdout()).toContain('no-vague-label about the configuration');
  expect(stdout()).toContain('can be waived');
});

test('prints the page of a rule about the banner', async () => {
  const { stdout } = await run('explain', 'use-equal-look');
  expect(stdout()).toMatch(/^use-equal-look about the banner\n/u);
  expect(stdout()).toContain('a ratio of at most 1.1');
});

test('wraps its words, not its examples', async () => {
  const { stdout } = await run('explain', 'no-vague-label');
  const prose = stdout()
    .split('\n')
    .filter((line) => !line.startsWith('    '));
  for (const line of prose) expect(line.length).toBeLessThanOrEqual(80);
});

test.each([
  ['no-unlisted-host', 'site'],
  ['use-text-layer', 'document'],
  ['no-computed-value', 'migration'],
  ['use-free-port', 'command'],
])('prints the page of %s, which is about the %s', async (wanted, about) => {
  const { code, stdout } = await run('explain', wanted);
  expect(code).toBe(0);
  expect(stdout().startsWith(`${wanted} about the ${about}\n`)).toBe(true);
});

test('prints both pages of a code that both have', async () => {
  const { stdout } = await run('explain', 'no-closed-service');
  expect(stdout()).toContain('about the policy');
  expect(stdout()).toContain('about the configuration');
});

test.each(['F03', 'f03'])('lists the rules of the fairness rule %s', async (id) => {
  const { code, stdout } = await run('explain', id);
  expect(code).toBe(0);
  expect(
    stdout()
      .match(/^ {2}(?:no|use)-[a-z-]+/gmu)
      ?.map((line) => line.trim()),
  ).toEqual(['use-readable-theme', 'use-visible-accent', 'use-equal-look']);
  expect(stdout()).not.toContain('About the policy');
});

test('prints the page of a fairness rule that one rule has', async () => {
  const { code, stdout } = await run('explain', 'F02');
  expect(code).toBe(0);
  expect(stdout()).toMatch(/^use-same-control about the banner\n/u);
});

test('finds every id that the banner’s rules have', async () => {
  const { stdout } = await run('explain', '--format', 'json');
  const { rules } = JSON.parse(stdout()) as { rules: { code: string; ids: string[] }[] };
  for (const [id, code] of Object.entries(RULE_CODES))
    expect(rules).toContainEqual(expect.objectContaining({ code, ids: [id] }));
});

test('names an id that no rule has', async () => {
  const { code, stderr } = await run('explain', 'F99');
  expect(code).toBe(2);
  expect(stderr()).toContain('No rule has the code or the id `F99`');
});

test('lists every rule, one entry each', async () => {
  const { code, stdout } = await run('explain');
  expect(code).toBe(0);
  const listed = stdout().match(/^ {2}(?:no|use)-[a-z-]+ /gmu) ?? [];
  expect(listed.length).toBeGreaterThan(70);
});

test('cuts the list to the width of a terminal', async () => {
  const terminal = createTestTerminal({ cwd, columns: 80, isTty: true, env: { NO_COLOR: '1' } });
  await runCommandLine(['explain'], terminal);
  const lines = terminal.printed.stdout().split('\n');
  const entries = lines.filter((line) => /^ {2}(?:no|use)-/u.test(line));
  // Beside the entries: seven titles, seven blanks, the hint, and what follows the last line break.
  expect(lines).toHaveLength(entries.length + 16);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
});

test('gives the pages as data', async () => {
  const { stdout } = await run('explain', 'no-cookie-wall', '--format', 'json');
  expect(JSON.parse(stdout())).toMatchObject({
    rules: [
      {
        code: 'no-cookie-wall',
        about: 'policy',
        markdown: expect.stringContaining('# no-cookie-wall'),
      },
    ],
  });
});

test('names the nearest rules for a code that none has', async () => {
  const { code, stdout, stderr } = await run('explain', 'no-implyed-consent');
  expect(code).toBe(2);
  expect(stdout()).toBe('');
  expect(stderr()).toContain('candor explain no-implied-consent');
});

const POLICY = 'By using this website you agree to our use of cookies.\n';

test('a run hints once, at its end, at the rules it reported', async () => {
  writeFileSync(join(cwd, 'policy.txt'), POLICY);
  const { stderr } = await run('read', 'policy.txt');
  expect(stderr().match(/More about it: candor explain/gu)).toHaveLength(1);
  expect(stderr()).toMatch(/More about it: candor explain no-implied-consent[^\n]*\n$/u);
});

test.each([
  ['no-missing-file', ['read', 'missing.txt']],
  ['use-known-flag', ['read', '--fast']],
  ['use-known-command', ['raed']],
])('a run that ends with %s hints at its page', async (code, argv) => {
  const { stderr } = await run(...argv);
  expect(stderr()).toMatch(new RegExp(`More about it: candor explain ${code}\n$`, 'u'));
});

test('a run that prints data hints at nothing', async () => {
  const json = await run('read', 'policy.txt', '--format', 'json');
  expect(json.stderr()).not.toContain('More about it');
});

test('code scanning gets the pages', async () => {
  writeFileSync(join(cwd, 'candor.config.json'), '{ "policy": "policy.txt" }');
  const { stdout } = await run('check', '--format', 'sarif');
  expect(JSON.parse(stdout())).toMatchObject({
    runs: [
      {
        tool: {
          driver: {
            rules: expect.arrayContaining([
              expect.objectContaining({
                id: 'no-implied-consent',
                help: expect.objectContaining({ markdown: expect.stringContaining('## Why') }),
              }),
            ]),
          },
        },
      },
    ],
  });
});
