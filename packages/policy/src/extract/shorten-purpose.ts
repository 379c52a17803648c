import type { Words } from '../vocabulary/compile-words.ts';

/** A purpose up to this length stands as it is written. */
const MAX_WHOLE = 90;
/**
 * Shortens what follows "cookies to …" to one whole phrase: brackets closed, nothing hanging at its end.
 * Of several purposes it keeps the first that `isTelling` accepts, else the first. `null` when nothing whole remains.
 */
export function shortenPurpose(
  written: string,
  words: Words,
  isTelling: (clause: string) => boolean,
): string | null {
  const whole = closeBrackets(written);
  const clauses = whole.length <= MAX_WHOLE ? [tidy(whole, words)] : splitClauses(whole, words);
  const clause = clauses.find(isTelling) ?? clauses[0] ?? '';
  const short = clause.length <= MAX_WHOLE ? clause : withoutDetail(clause, words);
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

/** Cuts at commas, and at "and" before a new goal, outside brackets. */
function splitClauses(text: string, words: Words): readonly string[] {
  const brackets = [...text.matchAll(/\([^()]{0,300}\)/gu)].map(({ 0: bracket, index }) => ({
    start: index,
    end: index + bracket.length,
  }));
  const clauses: string[] = [];
  let from = 0;
  const cut = (to: number, next: number): void => {
    if (brackets.some(({ start, end }) => start < to && to < end)) return;
    clauses.push(tidy(text.slice(from, to), words));
    from = next;
  };
  for (const match of text.matchAll(/[,;:]\s*|\s(?=\p{L}{1,3}\s)/gu)) {
    const behind = text.slice(match.index + match[0].length);
    const isJoin = words.conjunctions.exec(behind)?.index === 0;
    const isGoal = isJoin && words.purposeLeads.exec(behind.replace(/^\S+\s/u, ''))?.index === 0;
    if (match[0].trim() !== '' || isGoal) cut(match.index, match.index + match[0].length);
  }
  clauses.push(tidy(text.slice(from), words));
  return clauses.filter((clause) => clause !== '');
}

/** Behind "such as" a phrase goes into detail. */
function withoutDetail(clause: string, words: Words): string {
  const plain = clause.replaceAll(/\s*\([^()]{0,300}\)/gu, '');
  const detail = words.details.exec(plain)?.index ?? plain.length;
  return tidy(plain.length <= MAX_WHOLE ? plain : plain.slice(0, detail), words);
}

function tidy(clause: string, words: Words): string {
  const trimmed = clause.trim().replace(/[\s,;:]+$/u, '');
  const ended = /(?:^|[\s(])(?:etc|e\.g|i\.e)\.$/iu.test(trimmed)
    ? trimmed
    : trimmed.replace(/[.!?]+$/u, '');
  return withoutLead(withoutLead(ended, words), words);
}

/** "and to remember …": what joins a clause to the one before is no part of it. */
function withoutLead(clause: string, { conjunctions, purposeLeads }: Words): string {
  const first = /^(\S{1,4})\s+/u.exec(clause);
  const word = first?.[1] ?? '';
  const isLead = [conjunctions, purposeLeads].some(
    (one) => one.exec(word)?.[0].length === word.length,
  );
  return first !== null && isLead ? clause.slice(first[0].length) : clause;
}
