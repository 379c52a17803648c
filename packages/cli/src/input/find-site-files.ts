import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

import { isFileError } from '../is-file-error.ts';
import { trouble, type Trouble } from '../trouble.ts';

/** Paths of a site's files. */
export interface SiteFiles {
  readonly kind: 'files';
  /** From the current folder, with `/` between parts, each once, in alphabetical order. */
  readonly paths: readonly string[];
}

const HOLDABLE = /\.(?:html?|css|m?js)$/i;
/** What a package manager or a version control put there is not the site. */
const FOREIGN = new Set(['node_modules', '.git']);

/**
 * Finds the pages, sheets and scripts that words of a command line mean: files, folders with all that is in them, and patterns
 * (`dist/*.html`) for shells that do not resolve them.
 */
export async function findSiteFiles(
  words: readonly string[],
  cwd: string,
): Promise<SiteFiles | Trouble> {
  const found: string[] = [];
  for (const word of words) {
    const paths = (await findPaths(resolve(cwd, word))) ?? (await findByPattern(word, cwd));
    if (paths.length === 0) return nothing(word);
    found.push(...paths);
  }
  const paths = found.map((path) => relative(cwd, path).split(sep).join('/'));
  return { kind: 'files', paths: [...new Set(paths)].sort() };
}

/** A file as it is named, whatever its kind; of a folder what can be held. `undefined` when there is neither. */
async function findPaths(path: string): Promise<readonly string[] | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    return await listFolder(path);
  } catch (error) {
    if (isFileError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return FOREIGN.has(entry.name) ? [] : listFolder(path);
      return HOLDABLE.test(entry.name) ? [path] : [];
    }),
  );
  return lists.flat();
}

async function findByPattern(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return [];
  return glob(pattern, { cwd, absolute: true, ignore: ['**/node_modules/**'] });
}

function nothing(word: string): Trouble {
  return trouble('no-missing-file', {
    message: `${word} names no file that can be held.`,
    why: 'Pages (.html), style sheets (.css) and scripts (.js, .mjs) are looked at.',
    fix: 'Check the path; it is taken relative to the current folder.',
  });
}
