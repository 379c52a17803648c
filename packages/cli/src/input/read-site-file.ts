import { resolve } from 'node:path';

import { trouble, type Trouble } from '../trouble.ts';
import { readBytes } from './read-bytes.ts';

/** A file of a site, and how to write it again to the byte. */
export interface SiteText {
  readonly kind: 'text';
  readonly path: string;
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

/**
 * Reads a page, sheet or script. A byte-order mark stays in the text. What is no UTF-8 is read with one character a byte: markup is
 * ASCII in every other charset of the web but UTF-16, which is trouble.
 *
 * @param path - Relative to the folder.
 */
export async function readSiteFile(path: string, folder: string): Promise<SiteText | Trouble> {
  const read = await readBytes(resolve(folder, path), path);
  if (read.kind === 'trouble') return read;
  const { bytes } = read;
  if (isWide(bytes)) {
    return trouble('use-utf-8', {
      message: `${path} is UTF-16.`,
      why: 'Tags are looked for in charsets that contain ASCII.',
      fix: 'Save it as UTF-8.',
    });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', path, text, encode: (changed) => Buffer.from(changed) };
  } catch {
    const text = Buffer.from(bytes).toString('latin1');
    return { kind: 'text', path, text, encode: (changed) => Buffer.from(changed, 'latin1') };
  }
}

const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
