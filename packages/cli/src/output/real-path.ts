import { realpath } from 'node:fs/promises';

import { isFileError } from '../is-file-error.ts';

/** What stands behind any symbolic link, so that the thing itself is replaced and the link stays; the path itself when nothing is there. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return path;
    throw error;
  }
}
