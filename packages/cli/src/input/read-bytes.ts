import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';

import { isFileError } from '../is-file-error.ts';
import { trouble, type Trouble } from '../trouble.ts';

/** Policies of real sites are below 1 MB; beyond this a wrong file was passed. */
const MAX_BYTES = 10_000_000;

/** The bytes of a file. */
export interface FileBytes {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
}

/** Reads a file, pipe or device up to 10 MB. A folder, a missing or an unreadable file is trouble. */
export async function readBytes(path: string, name: string): Promise<FileBytes | Trouble> {
  // The operating system has no such path, and Node throws a TypeError for it.
  if (path.includes('\0')) return notAPath(name);
  try {
    const { size, isFolder } = await stat(path).then((found) => ({
      size: found.size,
      isFolder: found.isDirectory(),
    }));
    if (isFolder) return folder(name);
    if (size > MAX_BYTES) return tooLarge(name, size);
    return await readStream(createReadStream(path), name);
  } catch (error) {
    if (isFileError(error)) return unreadable(error, name);
    throw error;
  }
}

/** Reads a stream up to 10 MB; what lies beyond is not read. */
export async function readStream(stream: Readable, name: string): Promise<FileBytes | Trouble> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    if (size > MAX_BYTES) return tooLarge(name, undefined);
    chunks.push(bytes);
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) };
}

function notAPath(name: string): Trouble {
  return trouble('no-unreadable-file', {
    message: `${name} is no path.`,
    why: 'It contains a zero byte.',
    fix: 'Check what was passed.',
  });
}

function folder(name: string): Trouble {
  return trouble('no-folder', {
    message: `${name} is a folder.`,
    why: 'A file is needed here.',
    fix: 'Pass the path of the file itself, for example privacy/policy.md.',
  });
}

function tooLarge(name: string, size: number | undefined): Trouble {
  const found = size === undefined ? 'more' : `${(size / 1_000_000).toFixed(1)} MB`;
  return trouble('no-oversized-file', {
    message: `${name} is too large: the limit is 10 MB, it has ${found}.`,
    why: 'No policy is that long; a wrong file was probably passed.',
    fix: 'Pass the policy alone.',
  });
}

function unreadable(error: NodeJS.ErrnoException & { code: string }, name: string): Trouble {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return trouble('no-missing-file', {
      message: `${name} does not exist.`,
      why: 'There is nothing to read.',
      fix: 'Check the path; it is taken relative to the current folder.',
    });
  }
  return trouble('no-unreadable-file', {
    message: `${name} cannot be read (${error.code}).`,
    why: `The operating system refused: ${error.message}.`,
    fix: 'Check who may read the file.',
  });
}
