import type { PolicyDocument, TextRange } from '../parse/policy-document.ts';
import type { Words } from '../vocabulary/compile-words.ts';

/** One name written in a text; `name` with every placeholder as `*`. */
export interface WrittenName extends TextRange {
  readonly name: string;
}

const MAX_NAME_LENGTH = 100;
const MAX_CONJUNCTION = 5;
/** What separates names in a cell; a blank inside `{product ID}` separates nothing. */
const SEPARATOR = /[,;|]\s*|\s+[/+&]\s+|\/(?=_)|\s+(?![^{}<>[\]]{0,40}[}>\]])/gu;
const NAME =
  /^[\w.$*%~:#@-]*(?:[{<[(][^{}<>[\]()]{0,40}[}>\])])?[\w.$*%~:#-]*(?:[{<[][^{}<>[\]]{0,40}[}>\]])?[\w.$*-]*$/u;
/** `abc-client/session/*`. */
const PATH = /^[\w-]{2,40}(?:\/[\w.*-]{1,40}){2,4}$/u;
const IDENTIFIER =
  /^_{1,3}[a-zA-Z\d]|[a-z\d]_[a-z\d*{<[]|[a-z\d]\*$|^[a-z]+[A-Z][a-z]|\.[a-z*]|^[A-Z]{2,12}SESS(?:ION)?ID$|^[A-Z]+_[A-Z\d_]+$/u;
/** What policies write for the part of a name that differs from site to site. */
const PLACEHOLDERS: readonly RegExp[] = [
  /[{<[(][^{}<>[\]()]{0,40}[}>\])]/gu,
  /(?<=UA-)[X\d]{2,}-[X\d]+$/gu,
  /(?<![a-z])X{3,}(?:-X+)*|(?<=[_.-])x{3,}(?:-x+)*|#{1,12}|%[a-z]{0,20}%/gu,
  /(?:\.{3}|…)$/gu,
  /\*{2,}/gu,
];

/** Reads the names in a cell of a cookie table. In a cell with code, only what is written as code is a name. */
export function namesInCell(
  document: PolicyDocument,
  cell: TextRange,
  words: Words,
): readonly WrittenName[] {
  const names = splitNames(document.text, cell, words);
  const coded = codeIn(sourceOf(document, cell));
  if (coded.size === 0)
    return names.filter(({ name }) => names.length === 1 || looksLikeName(name, names.length));
  return names.filter(({ start, end }) => coded.has(document.text.slice(start, end)));
}

/** What of a range its source marks as code. */
export function codedNames(
  document: PolicyDocument,
  range: TextRange,
  words: Words,
): readonly WrittenName[] {
  const coded = codeIn(sourceOf(document, range));
  if (coded.size === 0) return [];
  return splitNames(document.text, range, words).filter(({ start, end }) =>
    coded.has(document.text.slice(start, end)),
  );
}

/** Tells whether a word of running text is the name of a cookie: snake case, a leading underscore, a wildcard. */
export function isIdentifier(word: string): boolean {
  return (
    word.length <= MAX_NAME_LENGTH &&
    NAME.test(word) &&
    IDENTIFIER.test(word) &&
    /[a-z]/iu.test(word) &&
    !/\.(?:com|org|net|io|eu|de|fr|es|example|js|html?|php)$/iu.test(word)
  );
}

/** The same where nothing is bracketed, without looking ahead at every blank. */
const PLAIN_SEPARATOR = /[,;|]\s*|\s+[/+&]\s+|\/(?=_)|\s+/gu;
const EDGES = '"\'().:';

/** Drops quotation marks, brackets and full stops around a piece; most pieces have none. */
function withoutEdges(piece: string): string {
  return EDGES.includes(piece.charAt(0)) || EDGES.includes(piece.charAt(piece.length - 1))
    ? piece.replace(/^["'(]+|["')]+[.:]?$|[.:]+$/gu, '')
    : piece;
}

/** Splits a range into the pieces that may be names. */
export function splitNames(text: string, range: TextRange, words: Words): readonly WrittenName[] {
  const content = text.slice(range.start, range.end);
  const pieces: WrittenName[] = [];
  let from = 0;
  const push = (to: number): void => {
    const piece = content.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    const name = withoutEdges(trimmed);
    const at = range.start + from + lead + trimmed.indexOf(name);
    const isWord =
      name.length <= MAX_CONJUNCTION && words.conjunctions.exec(name)?.[0].length === name.length;
    if (
      name !== '' &&
      !isWord &&
      name.length <= MAX_NAME_LENGTH &&
      (NAME.test(name) || PATH.test(name))
    )
      pieces.push({ name: withWildcards(name), start: at, end: at + name.length });
  };
  const separator = /[}>\]]/u.test(content) ? SEPARATOR : PLAIN_SEPARATOR;
  for (const match of content.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(content.length);
  return pieces;
}

/** `_ga_<container-id>` → `_ga_*`. */
function withWildcards(name: string): string {
  if (!/[{<[(#%*.…]|xx/iu.test(name)) return name;
  const plain = PLACEHOLDERS.reduce((written, pattern) => written.replaceAll(pattern, '*'), name);
  return /[a-z\d]/iu.test(plain) ? plain : name;
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

const NO_CODE: ReadonlySet<string> = new Set();

/** What the source of a cell marks as code: backticks in Markdown, `<code>` in HTML. */
function codeIn(source: string): ReadonlySet<string> {
  if (!source.includes('`') && !source.includes('<code')) return NO_CODE;
  const codes = [...source.matchAll(/`([^`\n]{1,200})`|<code[^>]{0,200}>([^<]{1,200})<\/code>/gu)];
  return new Set(
    codes
      .flatMap((match) => (match[1] ?? match[2] ?? '').split(/[,\s]+/u))
      .map((name) => name.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
      .filter((name) => name !== ''),
  );
}
