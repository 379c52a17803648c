import type { Evidence } from '@candor/model';
import type { PolicyDocument } from '@candor/policy';

import { placeRange } from './place-range.ts';
import type { PlacedEvidence } from './placed-evidence.ts';
import { visibleText } from './visible-text.ts';

/** Characters that a card shows; the rest is one click away, at its place. */
const MAX_LENGTH = 220;

/** Finds evidence in the visible text of its policy. */
export function placeEvidence(document: PolicyDocument, evidence: Evidence): PlacedEvidence {
  const { start, end, line, quote } = evidence;
  const range = placeRange(document, { start, end });
  const shown = range === null ? quote : visibleText(document, range);
  return { line, quote: shorten(shown), span: { start, end }, range };
}

/** Breaks stand between the cells of a row and between blocks. */
function shorten(text: string): string {
  const words = text.trim().replaceAll(/[ \t\r]*\n\s*/g, ' · ');
  if (words.length <= MAX_LENGTH) return words;
  const cut = words.slice(0, MAX_LENGTH);
  // Half a surrogate pair is no character.
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_LENGTH - 40)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
