/** "opt-in and opt-" before "out" is divided, "Vor-" before "und Nachname" is not. */
const CONJUNCTION = /^(?:and|or|und|oder|bzw|et|ou|y|o|e|und\/oder)$/u;

/** Joins the lines of a paragraph. A word that is divided at the end of a line becomes whole, unless the document writes it with its hyphen elsewhere. */
export function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const head = /(\p{L}{1,60})[-\u{2010}\u{ad}]$/u.exec(text)?.[1];
    const tail = /^\p{Ll}\p{L}{0,60}/u.exec(line)?.[0];
    if (text === '') text = line;
    else if (head === undefined || tail === undefined || CONJUNCTION.test(tail)) text += ` ${line}`;
    else if (isOneName(line, tail) || hyphenated.has(`${head}-${tail}`.toLowerCase())) text += line;
    else text = text.slice(0, -1) + line;
  }
  return text;
}

/** Names of cookies and files have hyphens of their own. */
function isOneName(line: string, tail: string): boolean {
  return /^[\p{N}_-]|^\.\S/u.test(line.slice(tail.length));
}

/** Words with a hyphen inside a line: there it is part of the word. */
export function findHyphenated(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}{1,60}-\p{L}{1,60}/gu)) words.add(word.toLowerCase());
  }
  return words;
}
