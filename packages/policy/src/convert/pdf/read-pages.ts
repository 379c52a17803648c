import { DocumentRefusal } from '../converted-policy.ts';
import { MAX_PAGE_ITEMS, MAX_PAGES, MAX_TEXT_LENGTH } from '../document-limits.ts';
import { collectLines, type PdfItem } from './collect-lines.ts';
import type { PdfPage } from './pdf-line.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** What is used of pdf.js, whose own types need a browser's. */
interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPageSource>;
  readonly destroy: () => Promise<void>;
}

interface PdfPageSource {
  readonly getViewport: (options: { scale: number }) => {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>;
  readonly cleanup: () => boolean;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Reads the text layer of a PDF, page by page. */
export async function readPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const document = await open(bytes);
  try {
    if (document.numPages > MAX_PAGES) throw tooManyPages(document.numPages);
    const pages: PdfPage[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      // One after the other: what a page needs is given back before the next one is read.
      // oxlint-disable-next-line no-await-in-loop
      const page = await readPage(await document.getPage(number));
      pages.push(page);
      length += page.lines.reduce((sum, line) => sum + line.text.length, 0);
      if (length > MAX_TEXT_LENGTH) throw tooMuchText();
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes over; they are the caller's.
    const options = { verbosity: 0, isEvalSupported: false, useSystemFonts: false };
    return await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted();
    throw error;
  }
}

async function readPage(page: PdfPageSource): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  if (items.length > MAX_PAGE_ITEMS) throw tooMuchText();
  const placed = items
    .filter(isText)
    .flatMap((item) => place(item, transform as unknown as Matrix));
  page.cleanup();
  return { width, height, lines: collectLines(placed) };
}

function isText(item: object): item is TextItem {
  return 'str' in item && typeof item.str === 'string';
}

/** Turns a page's own coordinates into points from its top left. Text that does not run from left to right (stamps, watermarks) is left out. */
function place({ str, transform, width, fontName }: TextItem, view: Matrix): readonly PdfItem[] {
  const [a, b, c, d, e, f] = view;
  const [ia = 0, ib = 0, ic = 0, id = 0, ie = 0, jf = 0] = transform;
  const across = a * ia + c * ib;
  const up = b * ia + d * ib;
  const size = Math.hypot(a * ic + c * id, b * ic + d * id);
  if (Math.abs(up) > Math.abs(across) * 0.05 || across <= 0 || size < 1) return [];
  const left = a * ie + c * jf + e;
  const y = b * ie + d * jf + f;
  if (![left, y, width, size].every((value) => Number.isFinite(value))) return [];
  return [{ text: str, left, right: left + width, y, size, font: fontName }];
}

function encrypted(): DocumentRefusal {
  return new DocumentRefusal('no-encrypted-document', {
    message: 'It is encrypted: it opens with a password only.',
    why: 'Candor asks for no passwords.',
    fix: 'Save a copy without a password, for example by printing it as a PDF, and pass that file.',
  });
}

function tooManyPages(pages: number): DocumentRefusal {
  return new DocumentRefusal('no-oversized-document', {
    message: `It has ${pages} pages: the limit is ${MAX_PAGES}.`,
    why: 'No policy is that long; a wrong file was probably passed.',
    fix: 'Pass the pages of the policy alone.',
  });
}

function tooMuchText(): DocumentRefusal {
  return new DocumentRefusal('no-oversized-document', {
    message: 'It has more text than any policy.',
    why: `The limits are ${MAX_TEXT_LENGTH / 1_000_000} MB of text, and ${MAX_PAGE_ITEMS} pieces of text on a page.`,
    fix: 'Pass the policy alone.',
  });
}
