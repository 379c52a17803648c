import { trouble, type Trouble } from '../trouble.ts';

/**
 * Puts an error of the operating system while writing into words.
 *
 * @param name - Path of the file or folder as the person knows it.
 */
export function describeWriteTrouble(
  error: NodeJS.ErrnoException & { code: string },
  name: string,
): Trouble {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return trouble('no-full-disk', {
      message: `${name} cannot be written: the disk is full (${error.code}).`,
      why: 'Nothing was changed: output is put in place only when it is complete.',
      fix: 'Free some space and run the command again.',
    });
  }
  if (error.code === 'EBUSY' || error.code === 'EXDEV') {
    return trouble('use-writable-output', {
      message: `${name} cannot be replaced (${error.code}): another program or a mount holds it.`,
      why: 'Output is put in place by renaming a finished folder, so that no visitor ever gets half of it.',
      fix: 'Choose a folder below the mount, or end the program that holds it.',
    });
  }
  return trouble('use-writable-output', {
    message: `${name} cannot be written (${error.code}).`,
    why: `The operating system refused: ${error.message}.`,
    fix: 'Choose another place, or check who may write there. Nothing was changed.',
  });
}
