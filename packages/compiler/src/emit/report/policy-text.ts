import type { PolicyDocument, TextRange } from '@candor/policy';

import { escapeHtml } from '../escape-html.ts';

const TYPOGRAPHIC = /^[\u2018\u2019\u201c-\u201f\u2010\u2011]$/u;

/**
 * Writes a range of a policy's text as HTML text, with the quotation marks and hyphens that its source has: the reader compares plain
 * ones, people compare what they see.
 */
export function policyText(document: PolicyDocument, range: TextRange): string {
  const { text, source, toSource } = document;
  const shown = text.slice(range.start, range.end).replaceAll(/['"-]/g, (plain, index: number) => {
    const at = range.start + index;
    const place = toSource({ start: at, end: at + 1 });
    const written = source.slice(place.start, place.end);
    return TYPOGRAPHIC.test(written) ? written : plain;
  });
  return escapeHtml(shown);
}
