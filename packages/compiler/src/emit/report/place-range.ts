import type { PolicyDocument, TextRange } from '@candor/policy';

/**
 * Finds the range of a document's text that was read from a range of its source, by bisection: text and source ascend together.
 * `null` when nothing visible was read from there, or when a page's markup moved it (HTML's foster parenting).
 */
export function placeRange(document: PolicyDocument, source: TextRange): TextRange | null {
  const { start, end } = trim(document.text, {
    start: firstAtOrAfter(document, source.start),
    end: firstAtOrAfter(document, source.end),
  });
  if (end <= start) return null;
  const back = document.toSource({ start, end });
  return back.start >= source.start && back.end <= source.end ? { start, end } : null;
}

function firstAtOrAfter({ text, toSource }: PolicyDocument, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toSource({ start: middle, end: middle + 1 }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Blanks and the breaks between blocks belong to no word. */
function trim(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
