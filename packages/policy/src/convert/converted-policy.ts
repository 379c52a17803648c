import type { Diagnostic } from '@candor/diagnostics';

/** A document that is no text and is made into one before it is read. */
export type DocumentFormat = 'docx' | 'pdf';

/** The text of a document, as Markdown; or why there is none. */
export type ConvertPolicyResult =
  | { readonly kind: 'converted'; readonly text: string }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Why a document is not converted. Inside a converter it is thrown, and turned into a result at its door. */
export class DocumentRefusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(
    code: string,
    words: { readonly message: string; readonly why: string; readonly fix: string },
  ) {
    super(words.message);
    this.name = 'DocumentRefusal';
    this.diagnostic = { code, severity: 'error', ...words, span: null };
  }
}
