/** Joins the lines of a paragraph. A word that is divided at the end of a line becomes whole, unless the document writes it with its hyphen elsewhere. */
export function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const head = /(\p{L}{1,60})[-\u{2010}\u{ad}]$/u.exec(text)?.[1];
    const tail = /^\p{Ll}\p{L}{0,60}(?![\p{L}\p{N}_-]|\.\S)/u.exec(line)?.[0];
    if (text === '') text = line;
    else if (head === undefined || tail === undefined) text += ` ${line}`;
    else if (hyphenated.has(`${head}-${tail}`.toLowerCase())) text += line;
    else text = text.slice(0, -1) + line;
  }
  return text;
}

/** Words with a hyphen inside a line: there it is part of the word. */
export function findHyphenated(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}{1,60}-\p{L}{1,60}/gu)) words.add(word.toLowerCase());
  }
  return words;
}
