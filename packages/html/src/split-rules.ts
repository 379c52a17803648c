import {
  isTokenAtKeyword,
  isTokenIdent,
  isTokenWhiteSpaceOrComment,
  type CSSToken,
} from '@csstools/css-tokenizer';

import type { Rules } from './create-rules.ts';
import type { Stylesheet } from './read-stylesheet.ts';

/** A piece of a sheet that is held, with the wrappers it stood in. */
export interface HeldRule {
  readonly services: readonly string[];
  readonly css: string;
  readonly isImport: boolean;
}

/** Where a sheet is cut, and what falls out. */
export interface SplitRules {
  readonly cuts: readonly (readonly [start: number, end: number])[];
  readonly held: readonly HeldRule[];
}

/** Deeper nesting is held as a whole: no sheet needs it, and every wrapper is written once a declaration. */
const MAX_DEPTH = 32;

/** A rule, declaration or at-rule: tokens from `start` to `end`, with a block from `open` to `close` or without. */
interface Statement {
  readonly start: number;
  /** Exclusive; the `;` or `}` belongs to it. */
  readonly end: number;
  readonly open: number | undefined;
}

/** At-rules whose block holds rules, or declarations that stand for themselves. The block of every other one is one thing. */
const WRAPPERS: ReadonlySet<string> = new Set([
  // Not `keyframes`: of two with one name only the last counts, so a part of one would undo the rest.
  'media',
  'supports',
  'layer',
  'container',
  'scope',
  'starting-style',
  'document',
  '-moz-document',
  'page',
]);

/** Cuts a sheet at the smallest statements that hold a reference: a declaration, an import, a whole `@font-face`. */
export function splitRules(css: string, sheet: Stylesheet & Pick<Rules, 'join'>): SplitRules {
  const { tokens, references, join } = sheet;
  const closing = matchBraces(tokens);
  const cuts: (readonly [number, number])[] = [];
  const held: HeldRule[] = [];
  // The end of the sheet has no place of its own.
  const startOf = (index: number): number =>
    index >= tokens.length - 1 ? css.length : (tokens[index]?.[2] ?? css.length);
  const textOf = (start: number, end: number): string => css.slice(startOf(start), startOf(end));

  const visit = (from: number, to: number, wrappers: readonly string[]): void => {
    for (let start = from; start < to;) {
      const statement = readStatement(tokens, { start, to, closing });
      start = statement.end;
      const inside = referencesBetween(references, statement);
      if (inside.length === 0) continue;
      if (wrappers.length < MAX_DEPTH && isDivisible(statement, tokens, inside)) {
        const prelude = textOf(statement.start, statement.open).trim();
        const close = closing.get(statement.open) ?? statement.end;
        visit(statement.open + 1, close, [...wrappers, prelude]);
      } else {
        cuts.push([startOf(statement.start), startOf(statement.end)]);
        const services = join(inside.map((reference) => reference.services));
        const text = textOf(statement.start, statement.end).trim();
        held.push({
          services,
          css: wrap(text, wrappers),
          isImport: isImport(tokens[statement.start]),
        });
      }
    }
  };

  visit(0, tokens.length - 1, []);
  return { cuts, held };
}

/** References come in the order of the sheet. */
function referencesBetween(
  references: Stylesheet['references'],
  { start, end }: Statement,
): Stylesheet['references'] {
  return references.slice(firstFrom(references, start), firstFrom(references, end));
}

/** Place in the list of the first reference that does not stand before a token. */
function firstFrom(references: Stylesheet['references'], token: number): number {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.index ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isDivisible(
  statement: Statement,
  tokens: readonly CSSToken[],
  inside: Stylesheet['references'],
): statement is Statement & { readonly open: number } {
  const { start, open } = statement;
  const first = tokens[start];
  if (open === undefined || isCustomProperty(tokens, start)) return false;
  const isWrapper = !isTokenAtKeyword(first) || WRAPPERS.has(first[4].value.toLowerCase());
  return isWrapper && inside.every(({ index }) => index > open);
}

const wrap = (text: string, wrappers: readonly string[]): string =>
  `${wrappers.map((prelude) => `${prelude} { `).join('')}${text}${' }'.repeat(wrappers.length)}`;

const isImport = (token: CSSToken | undefined): boolean =>
  isTokenAtKeyword(token) && token[4].value.toLowerCase() === 'import';

/** `--x: { … }` is one value. */
function isCustomProperty(tokens: readonly CSSToken[], start: number): boolean {
  const token = tokens[start];
  return isTokenIdent(token) && token[4].value.startsWith('--') && tokens[start + 1]?.[1] === ':';
}

/** Index of the `}` of each `{`; a block without one ends with the sheet. */
function matchBraces(tokens: readonly CSSToken[]): ReadonlyMap<number, number> {
  const open: number[] = [];
  const closing = new Map<number, number>();
  for (const [index, [, raw]] of tokens.entries()) {
    if (raw === '{') open.push(index);
    const last = raw === '}' ? open.pop() : undefined;
    if (last !== undefined) closing.set(last, index);
  }
  for (const index of open) closing.set(index, tokens.length - 1);
  return closing;
}

function readStatement(
  tokens: readonly CSSToken[],
  {
    start,
    to,
    closing,
  }: { readonly start: number; readonly to: number; readonly closing: ReadonlyMap<number, number> },
): Statement {
  let first = start;
  // White space and comments before a statement stay where they are.
  while (first < to && (isTokenWhiteSpaceOrComment(tokens[first]) || tokens[first]?.[1] === ';'))
    first += 1;
  for (let index = first; index < to; index += 1) {
    const raw = tokens[index]?.[1];
    if (raw === ';') return { start: first, end: index + 1, open: undefined };
    if (raw === '{') {
      const close = closing.get(index) ?? to;
      return { start: first, end: Math.min(close + 1, to), open: index };
    }
  }
  return { start: first, end: to, open: undefined };
}
