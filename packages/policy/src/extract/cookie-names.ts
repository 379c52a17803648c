import type { PolicyDocument, TextRange } from '../parse/policy-document.ts';

/** One name written in a text. */
export interface WrittenName extends TextRange {
  readonly name: string;
}

const MAX_NAME_LENGTH = 100;
/** What separates names in a cell; a blank inside `{product ID}` separates nothing. */
const SEPARATOR = /[,;]\s*|\s+(?:and|et|und|y|or|ou|oder|e)\s+|\s+(?![^{}<>[\]]{0,40}[}>\]])/gu;
const NAME =
  /^[\w.$*%~:#-]*(?:[{<[(][^{}<>[\]()]{0,40}[}>\])])?[\w.$*%~:#-]*(?:[{<[][^{}<>[\]]{0,40}[}>\]])?$/u;
const IDENTIFIER = /^_{1,2}[a-z]|[a-z\d]_[a-z\d*{<[]|[a-z\d]\*$|^[a-z]+[A-Z][a-z]|\.[a-z*]/u;

/** Reads the names in a cell of a cookie table. In a cell with code, only what is written as code is a name. */
export function namesInCell(document: PolicyDocument, cell: TextRange): readonly WrittenName[] {
  const names = splitNames(document.text, cell);
  const coded = codeIn(sourceOf(document, cell));
  if (coded.size === 0)
    return names.filter(({ name }) => names.length === 1 || looksLikeName(name, names.length));
  return names.filter(({ name }) => coded.has(name));
}

/** Tells whether a word of running text is the name of a cookie: snake case, a leading underscore, a wildcard. */
export function isIdentifier(word: string): boolean {
  return (
    word.length <= MAX_NAME_LENGTH &&
    NAME.test(word) &&
    IDENTIFIER.test(word) &&
    !/\.(?:com|org|net|io|js|html?|php)$/iu.test(word)
  );
}

/** Splits a range into the pieces that may be names. */
export function splitNames(text: string, range: TextRange): readonly WrittenName[] {
  const content = text.slice(range.start, range.end);
  const pieces: WrittenName[] = [];
  let from = 0;
  const push = (to: number): void => {
    const piece = content.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const name = piece.trim().replace(/^["'(]+|["').:]+$/gu, '');
    const at = range.start + from + lead + piece.trim().indexOf(name);
    if (name !== '' && name.length <= MAX_NAME_LENGTH && NAME.test(name))
      pieces.push({ name, start: at, end: at + name.length });
  };
  for (const match of content.matchAll(SEPARATOR)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(content.length);
  return pieces;
}

function looksLikeName(name: string, count: number): boolean {
  return (
    /[_*.$\d-]|[a-z][A-Z]/u.test(name) || (count <= 3 && /^[a-z]{1,12}$|^[A-Z]{2,20}$/u.test(name))
  );
}

/** The source of a cell with the markup that opens and closes it. */
function sourceOf({ source, toSource }: PolicyDocument, cell: TextRange): string {
  const { start, end } = toSource(cell);
  const opening =
    /(?:`+|<code[^<>]{0,200}>)$/u.exec(source.slice(Math.max(0, start - 210), start))?.[0] ?? '';
  return source.slice(start - opening.length, end + 10);
}

/** What the source of a cell marks as code: backticks in Markdown, `<code>` in HTML. */
function codeIn(source: string): ReadonlySet<string> {
  const codes = [...source.matchAll(/`([^`\n]{1,200})`|<code[^>]{0,200}>([^<]{1,200})<\/code>/gu)];
  return new Set(
    codes
      .flatMap((match) => (match[1] ?? match[2] ?? '').split(/[,\s]+/u))
      .filter((name) => name !== ''),
  );
}
