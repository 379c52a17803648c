/** A purpose up to this length stands as it is written. */
const MAX_WHOLE = 90;
/** Where the next of several purposes begins. */
const NEXT_CLAUSE = /[,;:]\s*(?:and |or |but |as well as |et |und |y )?|\s+(?:and|or) (?=to )/giu;
const LEADING_WORD = /^(?:(?:and|or|also|to|et|und|y|zu|de|d')\s+)+/iu;
/** Behind these a phrase goes into detail. */
const DETAIL =
  /,? (?:such as|for example|for instance|e\.g\.|including|like|so that|based on|because|when|whenever|while|if|which|wie|comme|como)\b/iu;

/**
 * Shortens what follows "cookies to …" to one whole phrase: brackets closed, nothing hanging at its end.
 * Of several purposes it keeps the first that `isTelling` accepts, else the first. `null` when nothing whole remains.
 */
export function shortenPurpose(
  written: string,
  isTelling: (clause: string) => boolean,
): string | null {
  const whole = closeBrackets(written);
  const clauses = whole.length <= MAX_WHOLE ? [tidy(whole)] : splitClauses(whole);
  const clause = clauses.find(isTelling) ?? clauses[0] ?? '';
  const short = clause.length <= MAX_WHOLE ? clause : withoutDetail(clause);
  return short.length >= 4 && short.length <= MAX_WHOLE ? short : null;
}

/** Drops a bracket that the end of the sentence cuts open, and all that follows it. */
function closeBrackets(text: string): string {
  let depth = 0;
  let opened = -1;
  for (const match of text.matchAll(/[()]/gu)) {
    if (match[0] === '(') {
      if (depth === 0) opened = match.index;
      depth += 1;
    } else if (depth === 0) return text.slice(0, match.index);
    else depth -= 1;
  }
  return depth === 0 ? text : text.slice(0, opened);
}

/** Cuts at commas and "and to" outside brackets. */
function splitClauses(text: string): readonly string[] {
  const brackets = [...text.matchAll(/\([^()]{0,300}\)/gu)].map(({ 0: bracket, index }) => ({
    start: index,
    end: index + bracket.length,
  }));
  const clauses: string[] = [];
  let from = 0;
  for (const match of text.matchAll(NEXT_CLAUSE)) {
    if (brackets.some(({ start, end }) => start < match.index && match.index < end)) continue;
    clauses.push(tidy(text.slice(from, match.index)));
    from = match.index + match[0].length;
  }
  clauses.push(tidy(text.slice(from)));
  return clauses.filter((clause) => clause !== '');
}

function withoutDetail(clause: string): string {
  const plain = clause.replaceAll(/\s*\([^()]{0,300}\)/gu, '');
  const detail = DETAIL.exec(plain)?.index ?? plain.length;
  return tidy(plain.length <= MAX_WHOLE ? plain : plain.slice(0, detail));
}

function tidy(clause: string): string {
  const trimmed = clause.trim().replace(/[\s,;:]+$/u, '');
  const ended = /(?:^|[\s(])(?:etc|e\.g|i\.e)\.$/iu.test(trimmed)
    ? trimmed
    : trimmed.replace(/[.!?]+$/u, '');
  return ended.replace(LEADING_WORD, '');
}
