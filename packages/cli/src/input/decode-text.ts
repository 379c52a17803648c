import { trouble, type Trouble } from '../trouble.ts';

/** The text of a file. */
export interface DecodedText {
  readonly kind: 'text';
  readonly text: string;
}

const WHY = 'Candor reads text: plain, Markdown or HTML.';

/** First bytes of what people hand in by mistake, with what to do instead. */
const SIGNATURES: readonly (readonly [bytes: string, what: string, fix: string])[] = [
  [
    '25504446',
    'a PDF',
    'Save the policy as text, Markdown or HTML (for example with pdftotext) and pass that file.',
  ],
  [
    '504b0304',
    'a ZIP archive (DOCX and ODT are ZIP archives too)',
    'Save the document as text, Markdown or HTML and pass that file.',
  ],
  [
    'd0cf11e0',
    'an old Office document',
    'Save the document as text, Markdown or HTML and pass that file.',
  ],
  ['89504e47', 'a PNG image', 'Pass the policy’s text, not a picture of it.'],
  ['ffd8ff', 'a JPEG image', 'Pass the policy’s text, not a picture of it.'],
  ['1f8b', 'a gzip archive', 'Unpack it first: gunzip.'],
];

/** https://encoding.spec.whatwg.org/#bom-sniff */
const BYTE_ORDER_MARKS: readonly (readonly [bytes: string, encoding: string])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/**
 * Decodes a file: UTF-8, or UTF-16 when a byte-order mark says so. The mark itself is dropped, so offsets count from the
 * first character after it. Anything else is trouble, never a guess: a wrong letter would stand in quoted evidence.
 *
 * @param name - What to call the file in a message.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText | Trouble {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const encoding = BYTE_ORDER_MARKS.find(([mark]) => head.startsWith(mark))?.[1];
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature !== undefined) {
    const [, what, fix] = signature;
    return trouble('no-binary-file', { message: `${name} is ${what}.`, why: WHY, fix });
  }
  if (!encoding?.startsWith('utf-16') && bytes.includes(0)) {
    return trouble('no-binary-file', {
      message: `${name} is a binary file: it contains zero bytes.`,
      why: WHY,
      fix: 'Save the policy as UTF-8 text, Markdown or HTML and pass that file.',
    });
  }
  try {
    return {
      kind: 'text',
      text: new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes),
    };
  } catch {
    return undecodable(bytes, name, encoding ?? 'utf-8');
  }
}

function undecodable(bytes: Uint8Array, name: string, encoding: string): Trouble {
  const line = encoding === 'utf-8' ? ` (line ${lineOfFirstInvalid(bytes)})` : '';
  return trouble('use-utf-8', {
    message: `${name} is not valid ${encoding.toUpperCase()}${line}.`,
    why: 'Guessing the encoding would put wrong letters into quoted evidence.',
    fix: 'Save the file as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 in.txt > out.txt',
  });
}

/** 1-based line of the first byte that is no UTF-8. */
function lineOfFirstInvalid(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  // U+FFFD is what the decoder writes for it; one that really stands in the file comes later or is as good a hint.
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}
