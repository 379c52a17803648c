/** Whether words contain others, whatever their case, their spaces, and the marks that isolate directions. */
export function hasText(text: string, part: string): boolean {
  const plain = (words: string): string =>
    words
      .replace(/[\u200E\u200F\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLocaleLowerCase();
  return plain(text).includes(plain(part));
}
