import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { isFileError } from '../is-file-error.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { describeWriteTrouble } from './describe-write-trouble.ts';
import { realPath } from './real-path.ts';

/** Where and how to write one file. */
export interface WriteFileOptions {
  /** Absolute. */
  readonly path: string;
  /** The path as the person wrote it. */
  readonly name: string;
  /** Replace a file that exists. */
  readonly force: boolean;
}

/**
 * Writes one file, whole or not at all; the folders above it are made. Without `force` an existing file stays as it
 * is and is reported.
 *
 * @returns `undefined` when the file was written.
 */
export async function writeFileSafely(
  content: string | Uint8Array,
  options: WriteFileOptions,
): Promise<Trouble | undefined> {
  const { path, name, force } = options;
  try {
    await mkdir(dirname(path), { recursive: true });
    await (force ? replaceFile(path, content) : createFile(path, content));
    return undefined;
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (error.code === 'EEXIST' && !force && error.syscall === 'open') return alreadyThere(name);
    return describeWriteTrouble(error, name);
  }
}

/** `wx` makes "look, then write" one step: nobody's file is overwritten in between. */
async function createFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Through a symbolic link, so that the link stays; and straight into a device (`/dev/null`), which nothing may replace. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realPath(path);
  const found = await stat(target).catch(() => undefined);
  if (found !== undefined && !found.isFile()) {
    await writeFile(target, content);
    return;
  }
  const staged = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(staged, content);
    await rename(staged, target);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}

function alreadyThere(name: string): Trouble {
  return trouble('no-overwrite', {
    message: `${name} exists already.`,
    why: 'It may hold decisions that nobody else has written down.',
    fix: 'Pass --force to replace it, or --out with another name.',
  });
}
