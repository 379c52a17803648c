/** A run of text in one form. */
export interface DocumentSpan {
  readonly text: string;
  readonly isBold: boolean;
  /** Where it leads, or `null`. */
  readonly url: string | null;
}

/** What a document is made of, whatever its format. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly DocumentSpan[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly DocumentSpan[] }
  | {
      readonly kind: 'item';
      readonly level: number;
      readonly isOrdered: boolean;
      readonly spans: readonly DocumentSpan[];
    }
  | {
      readonly kind: 'table';
      /** Whether the first row names the columns. */
      readonly hasHeader: boolean;
      /** Rows of cells of lines. */
      readonly rows: readonly (readonly DocumentCell[])[];
    };

/** The lines of a cell. */
export type DocumentCell = readonly (readonly DocumentSpan[])[];
