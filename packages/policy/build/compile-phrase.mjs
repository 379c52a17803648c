/**
 * The light syntax of a lexicon's phrases, and its translation into regular expressions. It can say no unbounded repetition and
 * nest none, so every phrase is matched in time that its length bounds.
 *
 * | written       | stands for                                                    |
 * | ------------- | ------------------------------------------------------------- |
 * | `we use`      | these words; upper and lower case alike                       |
 * | `cookies?`    | the letter (or bracket) before `?` may be missing             |
 * | `(a|b)`       | one of several                                                |
 * | `analys*`     | any ending of the word                                        |
 * | `{3} `        | up to three words, each with its blank                        |
 * | `…`           | up to 80 characters of the same clause                        |
 * | `#`           | a number of at most four digits                               |
 * | `\x`          | the sign `x` itself, where it has a meaning above             |
 */
const TOKEN =
  /\\(?<escaped>[?()|*{}…#[\]^$+\\])|\{(?<words>[1-6])\} |(?<gap>… ?)|(?<sign>[?()|*#])|(?<text>[^\\{}[\]^$+])/gu;
const SIGNS = {
  '(': '(?:',
  ')': ')',
  '|': '|',
  '?': '?',
  '*': String.raw`[\p{L}\p{N}_]{0,40}`,
  '#': String.raw`(\d{1,4})`,
};
const CLAUSE = String.raw`[^.;\n]{0,80}?`;
const MAX_LENGTH = 600;
const MAX_GAPS = 3;
const MAX_DEPTH = 3;

/** Translates a phrase; throws an `Error` that says what is wrong with it. */
export function compilePhrase(phrase) {
  checkText(phrase);
  let source = '';
  let read = 0;
  let depth = 0;
  for (const { 0: whole, index, groups } of phrase.matchAll(TOKEN)) {
    if (index !== read) break;
    read += whole.length;
    source += translate(groups);
    if (groups.sign === '(') depth += 1;
    if (groups.sign === ')') depth -= 1;
    if (depth < 0) throw new Error('a bracket closes that was not opened');
    if (depth > MAX_DEPTH) throw new Error(`brackets stand more than ${MAX_DEPTH} deep`);
  }
  if (read !== phrase.length)
    throw new Error(`"${phrase.slice(read, read + 6)}" means nothing here`);
  if (depth !== 0) throw new Error('a bracket is not closed');
  if (new RegExp(`^(?:${source})$`, 'iu').test(''))
    throw new Error('it also stands for nothing at all');
  return source;
}

function checkText(phrase) {
  if (phrase !== phrase.trim() || / {2}/u.test(phrase))
    throw new Error('blanks stand only between words, one each');
  if (phrase.length > MAX_LENGTH) throw new Error(`it is longer than ${MAX_LENGTH} characters`);
  if (/[‘’“”\n\t]/u.test(phrase))
    throw new Error('write plain apostrophes, quotation marks and blanks');
  if (/(?<!\\)(?:[?*…][?*…]|[(|}][?*]|\{\d\} [?*]|\*\(?[\p{L}\p{N}])/u.test(phrase))
    throw new Error('"?" follows a letter or bracket, "*" ends a word');
  const gaps = phrase.match(/(?<!\\)…/gu)?.length ?? 0;
  if (gaps > MAX_GAPS) throw new Error(`more than ${MAX_GAPS} "…"`);
}

function translate({ escaped, words, gap, sign, text }) {
  if (words !== undefined) return String.raw`(?:[^\s.,;:]{1,40} ){0,${words}}?`;
  // Between words the gap holds its blank, so that nothing may stand there, too.
  if (gap !== undefined) return gap === '…' ? CLAUSE : `(?:${CLAUSE} )?`;
  if (sign !== undefined) return SIGNS[sign];
  return (escaped ?? text).replace(/[.+^$[\]{}()|*?\\/]/u, String.raw`\$&`);
}
