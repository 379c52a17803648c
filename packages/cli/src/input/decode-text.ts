import { trouble, type Trouble } from '../trouble.ts';
import { decodeWindows1252 } from './decode-windows-1252.ts';

/** The text of a file. */
export interface DecodedText {
  readonly kind: 'text';
  readonly text: string;
  /** True when neither the bytes nor a declaration say how it is encoded. */
  readonly isGuess: boolean;
}

const WHY = 'Candor reads plain text, Markdown, HTML, and as a policy DOCX and PDF.';

/** First bytes of what people hand in by mistake, with what to do instead. */
const SIGNATURES: readonly (readonly [bytes: string, what: string, fix: string])[] = [
  ['25504446', 'a PDF', 'Pass a text file here; a policy alone may be a PDF.'],
  [
    '504b0304',
    'a ZIP archive (DOCX and ODT are ZIP archives too)',
    'Pass a text file here; a policy alone may be a DOCX.',
  ],
  [
    'd0cf11e0',
    'an old Office document',
    'Save the document as DOCX, PDF, Markdown or HTML and pass that file.',
  ],
  ['7b5c727466', 'an RTF document', 'Save it as DOCX, PDF or HTML and pass that file.'],
  [
    '46726f6d3a203c5361766564206279',
    'a web archive (MHTML)',
    'Save the page as «HTML only» in the browser and pass that file.',
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

/** What encodings a file names itself: HTML's `<meta>`, XML's declaration. */
const DECLARATION =
  /<meta\b[^>]{0,200}\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})|^<\?xml[^>]{0,100}\bencoding\s{0,9}=\s{0,9}["']([\w:-]{2,40})/iu;
const DECLARATION_BYTES = 4096;

/**
 * Decodes a file: UTF-8, or UTF-16 when a byte-order mark says so; else by what it declares; else as Windows-1252, where no byte contradicts.
 * The mark itself is dropped, so offsets count from the first character after it.
 *
 * @param name - What to call the file in a message.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText | Trouble {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
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
  const text = decodeAs(encoding ?? 'utf-8', bytes);
  if (text !== undefined) return { kind: 'text', text, isGuess: false };
  if (encoding !== undefined) return undecodable(bytes, name, encoding);
  return decodeLegacy(bytes) ?? undecodable(bytes, name, 'utf-8');
}

/** `undefined` for bytes that do not fit, and for an encoding that nobody knows. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const isWindows = decoder.encoding === 'windows-1252';
    return isWindows ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeLegacy(bytes: Uint8Array): DecodedText | undefined {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declaration = DECLARATION.exec(start);
  const declared = declaration?.[1] ?? declaration?.[2];
  if (declared !== undefined && !/^utf-?8$/iu.test(declared)) {
    const text = decodeAs(declared, bytes);
    if (text !== undefined) return { kind: 'text', text, isGuess: false };
  }
  // Where some letters are UTF-8 it is a damaged file, and control characters make it no text at all.
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const hasUtf8 = /[\u{80}-\u{fffc}\u{10000}-\u{10ffff}]/u.test(asUtf8);
  const text = decodeWindows1252(bytes);
  const isText = !/\p{Cc}/u.test(text.replaceAll(/[\t\n\f\r]/gu, ''));
  return hasUtf8 || !isText ? undefined : { kind: 'text', text, isGuess: true };
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
