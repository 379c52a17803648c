import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Trouble } from '../trouble.ts';
import { writeFileSafely } from './write-file-safely.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-file-'));
  path = join(folder, 'config.json');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (text: string, force = false): Promise<Trouble | undefined> =>
  writeFileSafely(text, { path, name: 'config.json', force });

test('writes a file and makes its folder', async () => {
  path = join(folder, 'site', 'config.json');
  expect(await write('one')).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe('one');
});

test('never writes over a file without force', async () => {
  await writeFile(path, 'mine');
  expect(await write('one')).toMatchObject({ diagnostic: { code: 'no-overwrite' } });
  expect(await readFile(path, 'utf8')).toBe('mine');
});

test('replaces a file with force and leaves nothing beside it', async () => {
  await writeFile(path, 'mine');
  expect(await write('one', true)).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['config.json']);
});

test.each([false, true])('reports a place it cannot write to, force %s', async (force) => {
  await writeFile(path, 'a file');
  path = join(path, 'below-a-file.json');
  expect(await write('one', force)).toMatchObject({ diagnostic: { code: 'use-writable-output' } });
});

test('a folder of the same name is no file to replace', async () => {
  path = folder;
  expect(await write('one', true)).toMatchObject({ diagnostic: { code: 'use-writable-output' } });
});

test.skipIf(process.platform === 'win32')(
  'writes into a pipe or device and does not replace it',
  async () => {
    execFileSync('mkfifo', [path]);
    const reader = await open(path, 'r+');
    expect(await write('one', true)).toBeUndefined();
    const { buffer, bytesRead } = await reader.read(Buffer.alloc(10));
    await reader.close();
    expect(buffer.subarray(0, bytesRead).toString()).toBe('one');
    expect((await lstat(path)).isFIFO()).toBe(true);
  },
);

test('replaces what a symbolic link points to, and keeps the link', async () => {
  await writeFile(join(folder, 'real.json'), 'mine');
  await symlink(join(folder, 'real.json'), path);
  expect(await write('one', true)).toBeUndefined();
  expect((await lstat(path)).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('one');
});
