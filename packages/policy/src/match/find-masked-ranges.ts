import type { TextRange } from '../parse/policy-document.ts';

const STOPS = /[\s<>"'()[\]]/u;
const MAX_LENGTH = 2000;

/** Finds web and mail addresses, in order: a name inside one names a host, not a product. Linear in the text. */
export function findMaskedRanges(lower: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const sign of ['://', 'www.', '@']) {
    for (let at = lower.indexOf(sign); at !== -1;) {
      const start = sign === 'www.' ? at : stretch(lower, at, -1);
      const end = stretch(lower, at + sign.length - 1, 1);
      ranges.push({ start, end });
      at = lower.indexOf(sign, Math.max(end, at + sign.length));
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function stretch(lower: string, from: number, step: 1 | -1): number {
  let at = from;
  const limit = from + step * MAX_LENGTH;
  while (at !== limit) {
    const char = lower.charAt(at + step);
    if (char === '' || STOPS.test(char)) break;
    at += step;
  }
  return step === 1 ? at + 1 : at;
}
