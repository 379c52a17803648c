import type { PolicyDocument, TextRange } from '@candor/policy';

const TYPOGRAPHIC = /^[\u2018\u2019\u201c-\u201f\u2010\u2011]$/u;

/**
 * Takes a range of a policy's text with the quotation marks and hyphens that its source has: the reader compares plain ones, people
 * compare what they see.
 */
export function visibleText({ text, source, toSource }: PolicyDocument, range: TextRange): string {
  return text.slice(range.start, range.end).replaceAll(/['"-]/g, (plain, index: number) => {
    const at = range.start + index;
    const place = toSource({ start: at, end: at + 1 });
    const written = source.slice(place.start, place.end);
    return TYPOGRAPHIC.test(written) ? written : plain;
  });
}
