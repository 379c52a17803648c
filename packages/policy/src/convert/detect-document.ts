import type { DocumentFormat } from './converted-policy.ts';

/** Servers put blank bytes in front of a PDF's first line, and readers look for it that far. */
const PDF_HEAD = 1024;

/** Tells a document by its first bytes; `null` for text and for whatever else. A ZIP archive is taken for a DOCX, which says what it is when it is none. */
export function detectDocument(bytes: Uint8Array): DocumentFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_HEAD));
  if (head.startsWith('PK\u{3}\u{4}')) return 'docx';
  return head.replace(/^[^!-~]{0,1000}/u, '').startsWith('%PDF-') ? 'pdf' : null;
}
