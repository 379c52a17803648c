import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { Terminal } from '../terminal.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { readBytes, readStream, type FileBytes } from './read-bytes.ts';

/** A file or stdin, read, with the name that messages call it by. */
export interface Input {
  readonly kind: 'input';
  readonly name: string;
  /** Absolute, or `null` for stdin. */
  readonly path: string | null;
  readonly bytes: Uint8Array;
}

/**
 * Reads the bytes of what somebody named on the command line or in a configuration.
 *
 * @param path - Relative to the current folder, absolute, a `file:` URL, or `-` for stdin.
 * @param name - What to call it in messages; the path as given when absent.
 */
export async function readInput(
  terminal: Terminal,
  path: string,
  name: string = path,
): Promise<Input | Trouble> {
  if (path === '-') {
    if (terminal.stdin.isTTY === true)
      terminal.stderr.write('Reading from the keyboard; end with Ctrl+D on an empty line.\n');
    const read = await readStdin(terminal.stdin, '<stdin>');
    return read.kind === 'trouble' ? read : { ...read, kind: 'input', name: '<stdin>', path: null };
  }
  const absolute = absolutePath(path, terminal.cwd);
  if (typeof absolute !== 'string') return absolute;
  const read = await readBytes(absolute, name);
  return read.kind === 'trouble' ? read : { ...read, kind: 'input', name, path: absolute };
}

function absolutePath(path: string, cwd: string): string | Trouble {
  if (/^https?:\/\//iu.test(path)) return notFetched(path);
  if (!/^file:/iu.test(path)) return resolve(cwd, path);
  try {
    return fileURLToPath(path);
  } catch {
    return trouble('no-unreadable-file', {
      message: `${path} is no file of this machine.`,
      why: 'A file: URL names a host, or has no absolute path.',
      fix: 'Pass the path of the file.',
    });
  }
}

function notFetched(url: string): Trouble {
  return trouble('no-remote-file', {
    message: `${url} is not on this machine.`,
    why: 'Candor reads files; it fetches none.',
    fix: `Fetch it first: curl -sL ${url} | candor read -`,
  });
}

const readInputs = new WeakMap<Readable, Promise<FileBytes | Trouble>>();

/** Stdin can be read once only; a command that runs on and reads again gets the same bytes. */
function readStdin(stdin: Readable, name: string): Promise<FileBytes | Trouble> {
  const read = readInputs.get(stdin) ?? readStream(stdin, name);
  readInputs.set(stdin, read);
  return read;
}
