import {
  DocumentRefusal,
  type ConvertPolicyResult,
  type DocumentFormat,
} from './converted-policy.ts';
import type { DocumentBlock } from './document-block.ts';
import { MAX_DOCUMENT_BYTES, MAX_TEXT_LENGTH } from './document-limits.ts';
import { formatMarkdown } from './format-markdown.ts';

/**
 * Makes the Markdown text of a document that is none, to be read by `readPolicy`, whose evidence points into that text. Bytes in, text out: the
 * same bytes always give the same text. A document that cannot be read is refused with a reason; limits bound memory, and a caller who needs a
 * bound on time, too, runs this where it can be ended.
 */
export async function convertPolicy(
  bytes: Uint8Array,
  format: DocumentFormat,
): Promise<ConvertPolicyResult> {
  try {
    if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLong(`${MAX_DOCUMENT_BYTES / 1_000_000} MB`);
    const text = formatMarkdown(await readBlocks(bytes, format));
    if (text.length > MAX_TEXT_LENGTH) throw tooLong(`${MAX_TEXT_LENGTH / 1_000_000} MB of text`);
    if (!/[\p{L}\p{N}]/u.test(text)) throw noText();
    return { kind: 'converted', text };
  } catch (error) {
    const refusal = error instanceof DocumentRefusal ? error : broken(error, format);
    return { kind: 'refused', diagnostic: refusal.diagnostic };
  }
}

/** Each reader is loaded when a document needs it: Markdown is read without any of them. */
async function readBlocks(
  bytes: Uint8Array,
  format: DocumentFormat,
): Promise<readonly DocumentBlock[]> {
  if (format === 'docx') return (await import('./docx/convert-docx.ts')).convertDocx(bytes);
  return (await import('./pdf/convert-pdf.ts')).convertPdf(bytes);
}

function tooLong(limit: string): DocumentRefusal {
  return new DocumentRefusal('no-oversized-document', {
    message: `It has more than ${limit}.`,
    why: 'No policy is that long; a wrong file was probably passed.',
    fix: 'Pass the policy alone.',
  });
}

function noText(): DocumentRefusal {
  return new DocumentRefusal('no-empty-file', {
    message: 'It has no text.',
    why: 'There is nothing to read in it.',
    fix: 'Pass a document with text in it.',
  });
}

/** Libraries throw what they like on broken files; what they say goes to whoever wants to repair the file. */
function broken(error: unknown, format: DocumentFormat): DocumentRefusal {
  const words = error instanceof Error ? error.message : String(error);
  return new DocumentRefusal('no-broken-document', {
    message: `It is damaged: it cannot be read as ${format === 'pdf' ? 'a PDF' : 'a DOCX document'}.`,
    why: `Reading stopped with: ${words.slice(0, 200).replace(/[.\s]+$/, '')}.`,
    fix: 'Open it in the program that it was made with and save it anew, or save it as HTML or text.',
  });
}
