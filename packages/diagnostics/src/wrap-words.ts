import stringWidth from 'string-width';

/**
 * Breaks text into lines of at most `width` columns, at spaces; a longer word stands alone and sticks out, so that
 * paths and URLs can still be copied.
 */
export function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const wordWidth = stringWidth(word);
    if (line !== '' && lineWidth + 1 + wordWidth > width) {
      lines.push(line);
      line = '';
      lineWidth = 0;
    }
    line = line === '' ? word : `${line} ${word}`;
    lineWidth = stringWidth(line);
  }
  return line === '' ? lines : [...lines, line];
}
