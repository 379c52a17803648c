import { trouble, type Trouble } from '../trouble.ts';
import { decodeText } from './decode-text.ts';
import type { Input } from './read-input.ts';
import type { Source } from './read-source.ts';

/** The text of a file. A file without any is trouble. */
export function decodeSource({ name, path, bytes }: Input): Source | Trouble {
  const decoded = decodeText(bytes, name);
  if (decoded.kind === 'trouble') return decoded;
  const { text, isGuess } = decoded;
  if (text.trim() === '') {
    return trouble('no-empty-file', {
      message: `${name} is empty.`,
      why: 'There is nothing to read in it.',
      fix: 'Pass a file with text in it.',
    });
  }
  const source: Source = { kind: 'source', name, path, text };
  if (!isGuess) return source;
  return {
    ...source,
    remark: {
      code: 'use-utf-8',
      severity: 'info',
      message: `${name} is not UTF-8 and was read as Windows-1252.`,
      why: 'It says nothing of its encoding; in another one, accented letters in quoted evidence are wrong.',
      fix: 'Save it as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 in.txt > out.txt',
      span: null,
    },
  };
}
