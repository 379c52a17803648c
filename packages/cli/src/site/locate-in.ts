import type { Span } from '@candor/diagnostics';

/** What to look for, and where. */
export interface Wanted {
  /** Of a start tag, or of the thing itself. */
  readonly offset: number;
  /** Name of the tag; `css` and `js` are none. */
  readonly element: string;
  /** Texts in lower case; the first of them that is there is the place. */
  readonly needles: readonly string[];
}

/** An inline snippet names its host within it. */
const MAX_DISTANCE = 5000;

/** Finds the text a reader should look at: a host near the offset, or else the start tag. */
export function locateIn(text: string, { offset, element, needles }: Wanted): Span {
  const near = needles.length === 0 ? '' : text.slice(offset, offset + MAX_DISTANCE).toLowerCase();
  for (const needle of needles) {
    const at = near.indexOf(needle);
    if (at !== -1) return { start: offset + at, end: offset + at + needle.length };
  }
  return { start: offset, end: Math.min(text.length, offset + element.length + 1) };
}
