import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { isFileError } from '../is-file-error.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { describeWriteTrouble } from './describe-write-trouble.ts';
import { inspectFolder, type FolderState } from './inspect-folder.ts';
import { realPath } from './real-path.ts';

/** One file to write; `path` is relative with `/`. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** Where and how to write a folder of output. */
export interface ReplaceFolderOptions {
  /** Absolute. */
  readonly folder: string;
  /** The folder as the person wrote it. */
  readonly name: string;
  /** Write into a folder that no build made. */
  readonly force: boolean;
}

/** What a replacement left behind. */
export interface ReplacedFolder {
  readonly kind: 'replaced';
  /** Files that no build wrote and that were kept. */
  readonly kept: readonly string[];
}

/**
 * Replaces a folder of output at once: everything is written beside it and swapped in by renaming, so a reader finds the
 * former build or the new one and never half of it. Files of a former build go, as its manifest.json and their hashes
 * show them; every other file in the folder is carried over. On any trouble the folder is as it was before.
 */
export async function replaceFolder(
  files: readonly OutputFile[],
  options: ReplaceFolderOptions,
): Promise<ReplacedFolder | Trouble> {
  const { name, force } = options;
  try {
    const folder = await realPath(options.folder);
    const state = await inspectFolder(folder);
    if (state.kind === 'file') return notAFolder(name);
    if (state.kind === 'foreign' && !force) return notOurs(name, state.foreign);
    await swapIn(files, folder, state);
    return { kind: 'replaced', kept: keptOf(state, files) };
  } catch (error) {
    if (isFileError(error)) return describeWriteTrouble(error, name);
    throw error;
  }
}

async function swapIn(
  files: readonly OutputFile[],
  folder: string,
  state: FolderState,
): Promise<void> {
  const parent = dirname(folder);
  const id = randomBytes(6).toString('hex');
  const staged = join(parent, `.candor-${id}.new`);
  const former = join(parent, `.candor-${id}.old`);
  const exists = state.kind !== 'free' || state.exists;
  await mkdir(parent, { recursive: true });
  try {
    await mkdir(staged);
    // A web server's user must go on reading what it could read before.
    if (exists) await chmod(staged, (await stat(folder)).mode);
    await writeAll(files, staged);
    await carryOver(keptOf(state, files), folder, staged);
    if (exists) await rename(folder, former);
    try {
      await rename(staged, folder);
    } catch (error) {
      if (exists) await rename(former, folder);
      throw error;
    }
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
  await rm(former, { recursive: true, force: true, maxRetries: 3 });
}

async function writeAll(files: readonly OutputFile[], folder: string): Promise<void> {
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  await Promise.all(files.map((file) => writeFile(join(folder, file.path), file.content)));
}

async function carryOver(paths: readonly string[], from: string, to: string): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    // `force: false`: where a name is taken, the new build's file stands.
    const options = {
      recursive: true,
      force: false,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    };
    await cp(join(from, path), join(to, path), options);
  }
}

function keptOf(state: FolderState, files: readonly OutputFile[]): readonly string[] {
  if (state.kind !== 'candor' && state.kind !== 'foreign') return [];
  const written = new Set(files.map((file) => file.path));
  return state.foreign.filter((path) => !written.has(path));
}

function notAFolder(name: string): Trouble {
  return trouble('use-writable-output', {
    message: `${name} is a file, and the output is a folder.`,
    why: 'A file is never replaced by a folder.',
    fix: 'Choose another folder with --out.',
  });
}

function notOurs(name: string, files: readonly string[]): Trouble {
  const some = files.slice(0, 3).join(', ');
  return trouble('no-foreign-output', {
    message: `${name} holds files that candor did not write (${some}${files.length > 3 ? ', …' : ''}).`,
    why: 'It has no manifest.json of a build, so it may be somebody else’s folder.',
    fix: 'Choose another folder with --out, or pass --force to write into it; files with other names stay.',
  });
}
