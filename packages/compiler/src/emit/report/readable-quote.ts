/** Characters of a quote that a card shows; the rest is one click away, at its place. */
const MAX_LENGTH = 220;

/** Writes a quote of a policy's source for reading: without markup, on one line, cut at a word. */
export function readableQuote(quote: string): string {
  const words = quote
    .slice(0, MAX_LENGTH * 4)
    .replaceAll(/<[^<>]{1,400}>|\]\([^()\s]{1,500}\)|\*\*|__|\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll(/\[(?=\p{L})/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words.length <= MAX_LENGTH) return words;
  const cut = words.slice(0, MAX_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_LENGTH - 40)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
