import { detectDocument } from '@candor/policy';

import type { Terminal } from '../terminal.ts';
import type { Trouble } from '../trouble.ts';
import { withProgress } from '../with-progress.ts';
import { convertDocument } from './convert-document.ts';
import { decodeSource } from './decode-source.ts';
import { readInput } from './read-input.ts';
import type { Source } from './read-source.ts';

/**
 * Reads a policy in any form: text, Markdown and HTML as they stand, DOCX and PDF as the Markdown that is made of them.
 *
 * @param path - Relative to the current folder, absolute, a `file:` URL, or `-` for stdin.
 * @param name - What to call it in messages; the path as given when absent.
 */
export async function readPolicySource(
  terminal: Terminal,
  path: string,
  name: string = path,
): Promise<Source | Trouble> {
  const input = await readInput(terminal, path, name);
  if (input.kind === 'trouble') return input;
  const format = detectDocument(input.bytes);
  if (format === null) return decodeSource(input);
  const text = await withProgress(terminal, `Converting ${input.name}`, () =>
    convertDocument(input, format),
  );
  if (typeof text !== 'string') return text;
  // Whoever reads the text goes by the name: it is Markdown, whatever the file is called.
  const isNamed = /\.(?:docx|pdf)$/iu.test(input.name);
  const textName = isNamed ? input.name : `${input.name}.md`;
  return { kind: 'source', name: textName, path: input.path, text, extracted: format };
}
