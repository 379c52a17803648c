import type { Diagnostic } from '@candor/diagnostics';
import type { DocumentFormat } from '@candor/policy';

import type { Terminal } from '../terminal.ts';
import type { Trouble } from '../trouble.ts';
import { decodeSource } from './decode-source.ts';
import { readInput } from './read-input.ts';

/** A text with the name that messages call it by. */
export interface Source {
  readonly kind: 'source';
  readonly name: string;
  /** Absolute, or `null` for stdin. */
  readonly path: string | null;
  readonly text: string;
  /** Of the document whose text, as Markdown, this is; absent when the file is the text. */
  readonly extracted?: DocumentFormat;
  /** What a person must know about how it was read. */
  readonly remark?: Diagnostic;
}

/**
 * Reads a text file that somebody named on the command line or in a configuration.
 *
 * @param path - Relative to the current folder, absolute, a `file:` URL, or `-` for stdin.
 * @param name - What to call it in messages; the path as given when absent.
 */
export async function readSource(
  terminal: Terminal,
  path: string,
  name: string = path,
): Promise<Source | Trouble> {
  const input = await readInput(terminal, path, name);
  return input.kind === 'trouble' ? input : decodeSource(input);
}
