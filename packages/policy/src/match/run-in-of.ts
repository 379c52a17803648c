import type { Block } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';
import type { Mention } from './mention.ts';

const RUN_IN = /^[\p{L}\d][^.:!?\n]{1,70}[:.] /u;
/** A dash stands between blanks; a hyphen without them joins words. */
const DASHED = /^\p{L}[^.:!?,;\n–—]{1,60}? [–—-] /u;
/** A second dash makes a parenthesis of what is between: "Our partners – Acme and Brandbook – count visits." */
const SECOND_DASH = /^[^.!?\n]{0,400}? [–—-](?:[ ,]|$)/u;
/** How far a second dash is looked for. */
const MAX_ASIDE = 400;
const MAX_LABEL = 80;
/** A label that ends in a full stop is shorter than most sentences. */
const MAX_LABEL_WORDS = 8;
/** So is one that ends in a dash, which mostly joins what one sentence says. */
const MAX_DASHED_WORDS = 5;
/** "Acme cookies.": what a label may say beside a name. */
const MAX_WORDS_BESIDE_NAME = 1;

/**
 * The title that the block of a mention opens with (`Metrics:`, `Metrics cookies.`, `Metrics –`) or that stands right above it, as written; `''`
 * when there is none or the mention stands in it. A sentence is no title, however short: it speaks of what it names itself. What a
 * sentence announces with a colon is titled by it as far as the announced list goes.
 */
export function runInOf(context: ReadContext, mention: Mention): string {
  const block = context.document.blocks[mention.block] as Block;
  const opening = openingOf(context, mention.block);
  if (opening === '') return labelAbove(context, mention.block);
  const isInOpening = mention.start < block.start + opening.length;
  if (isLabel(opening, context, mention.block)) return isInOpening ? '' : opening;
  const isAnnounced = !isInOpening && announces(opening, context, mention);
  return isAnnounced ? opening : labelAbove(context, mention.block);
}

function openingOf(context: ReadContext, index: number): string {
  const { start, end } = context.document.blocks[index] as Block;
  const text = context.document.text.slice(start, Math.min(end, start + MAX_LABEL));
  const dashed = DASHED.exec(text)?.[0];
  if (dashed !== undefined && isDashedLabel(dashed, context, index)) return dashed;
  return RUN_IN.exec(text)?.[0] ?? '';
}

function isDashedLabel(opening: string, context: ReadContext, index: number): boolean {
  const { document } = context;
  const { start, end } = document.blocks[index] as Block;
  const from = start + opening.length;
  const rest = document.text.slice(from, Math.min(end, from + MAX_ASIDE));
  return !SECOND_DASH.test(rest) && isLabel(opening, context, index);
}

/** A short item or line right above a paragraph is its title: "• Analytics", and the names below. */
function labelAbove(context: ReadContext, index: number): string {
  const { blocks, text } = context.document;
  const above = blocks[index - 1];
  if (blocks[index]?.kind !== 'paragraph' || above === undefined) return '';
  if (above.kind !== 'item' && above.kind !== 'paragraph') return '';
  const label = text.slice(above.start, Math.min(above.end, above.start + MAX_LABEL + 1));
  if (label.length > MAX_LABEL || /[.!?]\s*$/u.test(label)) return '';
  return /:\s*$/u.test(label) || !isClause(label, context) ? label : '';
}

function isClause(text: string, { words }: ReadContext): boolean {
  return words.predicates.test(text);
}

/** "Analytics cookies.", "Acme (Acme Inc.).", not "Acme counts our visits."; what a colon closes needs no further sign. */
function isLabel(opening: string, context: ReadContext, block: number): boolean {
  if (isClause(opening, context)) return false;
  if (opening.endsWith(': ')) return true;
  const label = withoutNames(opening, context, block);
  const count = label.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (label.hasName) return count <= MAX_WORDS_BESIDE_NAME;
  return count <= (opening.endsWith('. ') ? MAX_LABEL_WORDS : MAX_DASHED_WORDS);
}

/** What a label says beside the names in it and the brackets behind them. */
function withoutNames(
  opening: string,
  context: ReadContext,
  index: number,
): { readonly text: string; readonly hasName: boolean } {
  const start = context.document.blocks[index]?.start ?? 0;
  const inside = mentionsIn(context, index).filter((one) => one.start < start + opening.length);
  let [text, read] = ['', 0];
  for (const one of inside) {
    text += opening.slice(read, one.start - start);
    read = Math.max(read, one.end - start);
  }
  text += opening.slice(read);
  return { text: text.replaceAll(/\([^()]{0,80}\)/gu, ' '), hasName: inside.length > 0 };
}

const byBlock = new WeakMap<ReadContext['mentions'], ReadonlyMap<number, readonly Mention[]>>();

function mentionsIn({ mentions }: ReadContext, block: number): readonly Mention[] {
  const known = byBlock.get(mentions);
  if (known !== undefined) return known.get(block) ?? [];
  const created = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = created.get(mention.block);
    if (list === undefined) created.set(mention.block, [mention]);
    else list.push(mention);
  }
  byBlock.set(mentions, created);
  return created.get(block) ?? [];
}

/** "We use for analytics: A. B.", "What we do not use. A. B.": the list goes on until something else is said. */
function announces(opening: string, context: ReadContext, mention: Mention): boolean {
  const { words, document } = context;
  const { start, end } = document.sentences[mention.sentence] ?? mention;
  if (opening.endsWith(': ') && start <= (document.blocks[mention.block]?.start ?? 0)) return true;
  const isAnnounced = opening.endsWith(': ') || words.denialTitles.test(opening);
  return isAnnounced && !isClause(document.text.slice(start, end), context);
}
