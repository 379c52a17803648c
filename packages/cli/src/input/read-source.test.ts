import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestTerminal } from '../testing/create-test-terminal.ts';
import { readSource } from './read-source.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-read-'));
  await writeFile(join(cwd, 'policy.md'), '# Policy\n');
  await writeFile(join(cwd, 'empty.md'), ' \n\t\n');
  await writeFile(join(cwd, 'large.md'), 'x'.repeat(10_000_001));
});
afterAll(() => rm(cwd, { recursive: true }));

test('reads a file under the name it was given', async () => {
  const source = await readSource(createTestTerminal({ cwd }), 'policy.md');
  const path = join(cwd, 'policy.md');
  expect(source).toEqual({ kind: 'source', name: 'policy.md', path, text: '# Policy\n' });
});

test('reads a file URL', async () => {
  const { href } = pathToFileURL(join(cwd, 'policy.md'));
  const source = await readSource(createTestTerminal({ cwd: '/' }), href);
  expect(source).toMatchObject({ path: join(cwd, 'policy.md'), text: '# Policy\n' });
});

test('says that it guessed an encoding', async () => {
  await writeFile(join(cwd, 'old.txt'), Buffer.from('Gr\u00f6\u00dfe', 'latin1'));
  expect(await readSource(createTestTerminal({ cwd }), 'old.txt')).toMatchObject({
    text: 'Größe',
    remark: { code: 'use-utf-8', severity: 'info' },
  });
});

test('reads stdin again as the same text', async () => {
  const terminal = createTestTerminal({ cwd, stdin: 'piped' });
  await readSource(terminal, '-');
  expect(await readSource(terminal, '-')).toMatchObject({ text: 'piped' });
});

test('reads stdin as -', async () => {
  const source = await readSource(createTestTerminal({ cwd, stdin: 'piped' }), '-');
  expect(source).toEqual({ kind: 'source', name: '<stdin>', path: null, text: 'piped' });
});

test.each([
  ['nope.md', 'no-missing-file', 'nope.md does not exist.'],
  ['policy.md/x.md', 'no-missing-file', 'policy.md/x.md does not exist.'],
  ['.', 'no-folder', '. is a folder.'],
  ['empty.md', 'no-empty-file', 'empty.md is empty.'],
  ['large.md', 'no-oversized-file', 'large.md is too large: the limit is 10 MB, it has 10.0 MB.'],
  ['a\u0000b', 'no-unreadable-file', 'is no path'],
  ['file://host.example/policy.md', 'no-unreadable-file', 'is no file of this machine'],
  ['https://a.example/privacy', 'no-remote-file', 'https://a.example/privacy is not on'],
])('%j is trouble: %s', async (path, code, message) => {
  const found = await readSource(createTestTerminal({ cwd }), path);
  expect(found).toMatchObject({
    kind: 'trouble',
    diagnostic: { code, severity: 'error', message: expect.stringContaining(message) },
  });
});

test.skipIf(process.platform !== 'linux')(
  'stops reading an endless device at the limit',
  async () => {
    expect(await readSource(createTestTerminal({ cwd }), '/dev/zero')).toMatchObject({
      diagnostic: { code: 'no-oversized-file' },
    });
  },
);

test('stops reading endless stdin at the limit', async () => {
  const terminal = createTestTerminal({ cwd, stdin: 'x'.repeat(10_000_001) });
  expect(await readSource(terminal, '-')).toMatchObject({
    diagnostic: { code: 'no-oversized-file', message: expect.stringContaining('<stdin>') },
  });
});

test('tells a person that it waits for the keyboard', async () => {
  const terminal = createTestTerminal({ cwd, stdin: 'typed' });
  Object.assign(terminal.stdin, { isTTY: true });
  await readSource(terminal, '-');
  expect(terminal.printed.stderr()).toContain('Ctrl+D');
});
