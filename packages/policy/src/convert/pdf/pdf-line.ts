/** Text on one baseline of a page without a wide gap. Offsets in points, from the top left. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** Name of the font that most of it is set in; it only tells fonts of one document apart. */
  readonly font: string;
}

/** One page's lines in the order of the file, which is the order they are read in. */
export interface PdfPage {
  readonly height: number;
  readonly width: number;
  readonly lines: readonly PdfLine[];
}
