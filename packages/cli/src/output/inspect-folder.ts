import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { isFileError } from '../is-file-error.ts';
import { listManifestFiles } from './list-manifest-files.ts';

/** What stands where output is to go. */
export type FolderState =
  /** Nothing, or an empty folder. */
  | { readonly kind: 'free'; readonly exists: boolean }
  /** A former build. `foreign`: files below it (paths with `/`) that no build wrote. */
  | { readonly kind: 'candor'; readonly foreign: readonly string[] }
  /** A folder of somebody else; `foreign`: the names in it. */
  | { readonly kind: 'foreign'; readonly foreign: readonly string[] }
  | { readonly kind: 'file' };

/**
 * Looks at an output folder before anything is written.
 *
 * @param folder - Absolute.
 * @throws The operating system's error when the folder cannot be read.
 */
export async function inspectFolder(folder: string): Promise<FolderState> {
  const names = await listNames(folder);
  if (names === 'absent') return { kind: 'free', exists: false };
  if (names === 'file') return { kind: 'file' };
  if (names.length === 0) return { kind: 'free', exists: true };
  if (!names.includes('manifest.json')) return { kind: 'foreign', foreign: names };
  const hashes = listManifestFiles(await readFile(join(folder, 'manifest.json'), 'utf8'));
  if (hashes === undefined) return { kind: 'foreign', foreign: names };
  const foreign: string[] = [];
  for (const file of await listFiles(folder)) {
    if (file === 'manifest.json') continue;
    const hash = hashes.get(file);
    const isOwn = hash !== undefined && hash === sha384(await readFile(join(folder, file)));
    if (!isOwn) foreign.push(file);
  }
  return { kind: 'candor', foreign };
}

const sha384 = (bytes: Uint8Array): string => createHash('sha384').update(bytes).digest('base64');

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function listNames(folder: string): Promise<readonly string[] | 'absent' | 'file'> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (error.code === 'ENOENT') return 'absent';
    if (error.code === 'ENOTDIR' && (await isFile(folder))) return 'file';
    throw error;
  }
}

/** `ENOTDIR` also comes when a folder further up is a file; then nothing can be said of this one. */
async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
