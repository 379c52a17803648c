import { realpath } from 'node:fs/promises';

import { isFileError } from '../is-file-error.ts';

/** The folder itself behind any symbolic link, so that a swap replaces the folder and leaves the link. */
export async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return folder;
    throw error;
  }
}
