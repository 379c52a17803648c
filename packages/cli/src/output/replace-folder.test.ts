import { createHash } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { replaceFolder, type OutputFile } from './replace-folder.ts';

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'candor-write-'));
  folder = join(parent, 'public', 'candor');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** A build as `candor build` hands it over: files, and the manifest that lists them. */
function build(files: Readonly<Record<string, string>>): OutputFile[] {
  const hashes = Object.entries(files).map(([path, content]) => {
    return [path, `sha384-${createHash('sha384').update(content).digest('base64')}`] as const;
  });
  const manifest = JSON.stringify({ plan: {}, files: Object.fromEntries(hashes) });
  return [
    ...Object.entries(files).map(([path, content]) => ({ path, content })),
    { path: 'manifest.json', content: manifest },
  ];
}

const replace = (files: readonly OutputFile[], force = false): ReturnType<typeof replaceFolder> =>
  replaceFolder(files, { folder, name: 'public/candor', force });

/** Every file below a folder with its text. */
async function contentsOf(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(path.length + 1), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(texts.filter(([name]) => name !== 'manifest.json'));
}

const first = build({ 'consent.js': 'gate 1', 'ui.aaa.js': 'ui 1', 'headers/nginx.conf': 'csp 1' });
const second = build({ 'consent.js': 'gate 2', 'ui.bbb.js': 'ui 2' });

describe('writing', () => {
  test('makes the folder and the folders above it', async () => {
    expect(await replace(first)).toEqual({ kind: 'replaced', kept: [] });
    expect(await contentsOf(folder)).toEqual({
      'consent.js': 'gate 1',
      'ui.aaa.js': 'ui 1',
      'headers/nginx.conf': 'csp 1',
    });
  });

  test('leaves nothing beside the folder', async () => {
    await replace(first);
    await replace(second);
    expect(await readdir(join(parent, 'public'))).toEqual(['candor']);
  });

  test('takes the files of the former build away', async () => {
    await replace(first);
    await replace(second);
    expect(await contentsOf(folder)).toEqual({ 'consent.js': 'gate 2', 'ui.bbb.js': 'ui 2' });
  });

  test('keeps files that no build wrote, and former ones somebody has changed', async () => {
    await replace(first);
    await mkdir(join(folder, 'img'));
    await writeFile(join(folder, 'img', 'logo.svg'), '<svg/>');
    await writeFile(join(folder, 'ui.aaa.js'), 'changed by hand');
    expect(await replace(second)).toEqual({
      kind: 'replaced',
      kept: ['img/logo.svg', 'ui.aaa.js'],
    });
    expect(await contentsOf(folder)).toEqual({
      'consent.js': 'gate 2',
      'ui.bbb.js': 'ui 2',
      'img/logo.svg': '<svg/>',
      'ui.aaa.js': 'changed by hand',
    });
  });

  test('writes over a file of its own name that somebody has changed', async () => {
    await replace(first);
    await writeFile(join(folder, 'consent.js'), 'changed by hand');
    await replace(second);
    expect((await contentsOf(folder))['consent.js']).toBe('gate 2');
  });

  test('leaves a web server its right to read', async () => {
    await replace(first);
    await chmod(folder, 0o775);
    await replace(second);
    expect((await stat(folder)).mode & 0o777).toBe(0o775);
  });

  test('writes through a symbolic link and leaves the link', async () => {
    await mkdir(join(parent, 'public'));
    await mkdir(join(parent, 'real'));
    await symlink(join(parent, 'real'), folder);
    await replace(first);
    expect((await lstat(folder)).isSymbolicLink()).toBe(true);
    expect((await contentsOf(join(parent, 'real')))['consent.js']).toBe('gate 1');
  });

  test('uses an empty folder', async () => {
    await mkdir(folder, { recursive: true });
    expect(await replace(first)).toMatchObject({ kind: 'replaced' });
  });
});

describe('a folder of somebody else', () => {
  const foreign = async (): Promise<void> => {
    await mkdir(join(folder, 'headers'), { recursive: true });
    await writeFile(join(folder, 'index.html'), 'mine');
    await writeFile(join(folder, 'headers', 'own.conf'), 'mine');
  };

  test('is refused and stays as it is', async () => {
    await foreign();
    expect(await replace(first)).toMatchObject({
      kind: 'trouble',
      diagnostic: { code: 'no-foreign-output' },
    });
    expect(await contentsOf(parent)).toEqual({
      'public/candor/index.html': 'mine',
      'public/candor/headers/own.conf': 'mine',
    });
  });

  test.each(['{', '[]', '{"name":"a web app manifest"}', '{"plan":{}}'])(
    'is not taken for a build because of a manifest.json with %s',
    async (manifest) => {
      await foreign();
      await writeFile(join(folder, 'manifest.json'), manifest);
      expect(await replace(first)).toMatchObject({ diagnostic: { code: 'no-foreign-output' } });
    },
  );

  test('is written into with force, beside its own files', async () => {
    await foreign();
    expect(await replace(first, true)).toMatchObject({ kind: 'replaced' });
    expect(await contentsOf(folder)).toEqual({
      'consent.js': 'gate 1',
      'ui.aaa.js': 'ui 1',
      'headers/nginx.conf': 'csp 1',
      'headers/own.conf': 'mine',
      'index.html': 'mine',
    });
  });
});

describe('trouble', () => {
  test('a file stands where the folder should', async () => {
    await mkdir(join(parent, 'public'));
    await writeFile(folder, 'a file');
    for (const force of [false, true])
      expect(await replace(first, force)).toMatchObject({
        diagnostic: { code: 'use-writable-output' },
      });
    expect(await readFile(folder, 'utf8')).toBe('a file');
  });

  test('a file stands where a folder above it should', async () => {
    await writeFile(join(parent, 'public'), 'a file');
    expect(await replace(first)).toMatchObject({ diagnostic: { code: 'use-writable-output' } });
    expect(await readFile(join(parent, 'public'), 'utf8')).toBe('a file');
  });

  test.skipIf(process.platform !== 'linux')('a place nobody can write to', async () => {
    const options = { folder: '/proc/candor', name: '/proc/candor', force: false };
    expect(await replaceFolder(first, options)).toMatchObject({
      diagnostic: { code: 'use-writable-output', message: expect.stringContaining('/proc/candor') },
    });
  });

  test('half-way through leaves the former build and nothing beside it', async () => {
    await replace(first);
    const before = await contentsOf(parent);
    // A name too long for any file system fails after other files of the same build have been written.
    const failing = [...second, { path: `${'x'.repeat(300)}.js`, content: '' }];
    expect(await replace(failing)).toMatchObject({ diagnostic: { code: 'use-writable-output' } });
    expect(await contentsOf(parent)).toEqual(before);
    expect(await readdir(join(parent, 'public'))).toEqual(['candor']);
  });

  test('half-way through a first build leaves nothing at all', async () => {
    await replace([{ path: `${'x'.repeat(300)}.js`, content: '' }]);
    expect(await contentsOf(parent)).toEqual({});
  });
});
