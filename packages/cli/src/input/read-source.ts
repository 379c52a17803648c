import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

import type { Terminal } from '../terminal.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { decodeText } from './decode-text.ts';
import { readBytes, readStream, type FileBytes } from './read-bytes.ts';

/** A text with the name that messages call it by. */
export interface Source {
  readonly kind: 'source';
  readonly name: string;
  /** Absolute, or `null` for stdin. */
  readonly path: string | null;
  readonly text: string;
}

/**
 * Reads a text file that somebody named on the command line or in a configuration.
 *
 * @param path - Relative to the current folder, absolute, or `-` for stdin.
 * @param name - What to call it in messages; the path as given when absent.
 */
export async function readSource(
  terminal: Terminal,
  path: string,
  name: string = path,
): Promise<Source | Trouble> {
  const isStdin = path === '-';
  const shownName = isStdin ? '<stdin>' : name;
  if (isStdin && terminal.stdin.isTTY === true)
    terminal.stderr.write('Reading from the keyboard; end with Ctrl+D on an empty line.\n');
  const absolute = resolve(terminal.cwd, path);
  const read = isStdin
    ? await readStdin(terminal.stdin, shownName)
    : await readBytes(absolute, shownName);
  if (read.kind === 'trouble') return read;
  const decoded = decodeText(read.bytes, shownName);
  if (decoded.kind === 'trouble') return decoded;
  if (decoded.text.trim() === '') {
    return trouble('no-empty-file', {
      message: `${shownName} is empty.`,
      why: 'There is nothing to read in it.',
      fix: 'Pass a file with text in it.',
    });
  }
  return { kind: 'source', name: shownName, path: isStdin ? null : absolute, text: decoded.text };
}

const readInputs = new WeakMap<Readable, Promise<FileBytes | Trouble>>();

/** Stdin can be read once only; a command that runs on and reads again gets the same text. */
function readStdin(stdin: Readable, name: string): Promise<FileBytes | Trouble> {
  const read = readInputs.get(stdin) ?? readStream(stdin, name);
  readInputs.set(stdin, read);
  return read;
}
