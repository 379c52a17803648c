import type { TextRange } from '../parse/policy-document.ts';

const STOPS = /[\s<>"'()[\]]/u;
const MAX_LENGTH = 2000;

/** Finds web and mail addresses, in order: a name inside one names a host, not a product. Linear in the text. */
export function findMaskedRanges(lower: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const sign of ['://', 'www.', '@']) {
    for (let at = lower.indexOf(sign); at !== -1;) {
      const start = sign === 'www.' ? at : startOfStretch(lower, at);
      const end = endOfStretch(lower, at + sign.length - 1);
      ranges.push({ start, end });
      at = lower.indexOf(sign, Math.max(end, at + sign.length));
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** Where the stretch around an offset begins. */
function startOfStretch(lower: string, from: number): number {
  const limit = Math.max(0, from - MAX_LENGTH);
  let at = from;
  while (at > limit && !STOPS.test(lower.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the stretch around an offset ends. */
function endOfStretch(lower: string, from: number): number {
  const behind = lower.slice(from + 1, from + 1 + MAX_LENGTH);
  const stop = behind.search(STOPS);
  return from + 1 + (stop === -1 ? behind.length : stop);
}
