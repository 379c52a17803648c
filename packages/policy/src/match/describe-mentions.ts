import type { Block, TextRange } from '../parse/policy-document.ts';
import type { ReadContext } from '../read-context.ts';
import type { MentionContext } from './mention-context.ts';
import type { Mention } from './mention.ts';
import { runInOf } from './run-in-of.ts';

const MAX_SIDE = 600;
const MAX_FOLLOWING = 200;
const MAX_LABEL = 80;
/** What may stand before the name in a label: numbers, articles, "the", "our". */
const LABEL_START =
  /^(?:[\d.\s)(§"'*•·:–—↳→▸►✓✔-]|the |our |a |an |le |la |les |der |die |das |el )*$/u;

/** Describes each mention by the text around it, in one pass. */
export function describeMentions(context: ReadContext): readonly MentionContext[] {
  const { mentions } = context;
  return mentions.map((mention, index) =>
    describeMention(context, mention, { previous: mentions[index - 1], next: mentions[index + 1] }),
  );
}

/** Describes one mention. `beside`: the mentions before and after it, which may stand in other blocks. */
export function describeMention(
  context: ReadContext,
  mention: Mention,
  beside: { readonly previous: Mention | undefined; readonly next: Mention | undefined },
): MentionContext {
  const { document } = context;
  const block = document.blocks[mention.block] as Block;
  const sentence = clauseOf(context, mention, block);
  const lower = (start: number, end: number): string =>
    document.lower.slice(start, Math.max(start, end));
  const cell = block.cells.findIndex((one) => one.start <= mention.start && mention.end <= one.end);
  return {
    mention,
    written: document.text.slice(mention.start, mention.end),
    block,
    sentence: lower(sentence.start, sentence.end),
    before: lower(Math.max(sentence.start, mention.start - MAX_SIDE), mention.start),
    after: lower(mention.end, Math.min(sentence.end, mention.end + MAX_SIDE)),
    following: followingOf(context, mention),
    body:
      block.kind === 'heading'
        ? bodyOf(context, mention.block)
        : descriptionOf(context, mention, beside.next),
    runIn: runInOf(context, mention).toLowerCase(),
    isLabel:
      block.kind === 'heading' ||
      LABEL_START.test(
        lower(
          block.cells[cell]?.start ?? Math.max(block.start, mention.start - MAX_SIDE),
          mention.start,
        ),
      ),
    lead: context.leadOf(mention.block).toLowerCase(),
    titles: context.titlesOf(mention.block).map((title) => title.toLowerCase()),
    column: columnOf(context, block, cell),
    header: headerOf(context, block),
    row: rowOf(context, block),
    previous: neighbour(context, beside.previous, mention),
    next: neighbour(context, beside.next, mention),
  };
}

function followingOf({ document }: ReadContext, mention: Mention): string {
  const next = document.sentences[mention.sentence + 1];
  if (next === undefined || next.block !== mention.block) return '';
  return document.lower.slice(next.start, Math.min(next.end, next.start + MAX_FOLLOWING)).trim();
}

/** What a list of definitions says of a term that stands alone in its item; the next term is none. */
function descriptionOf(
  { document }: ReadContext,
  mention: Mention,
  next: Mention | undefined,
): string {
  const block = document.blocks[mention.block];
  const below = document.blocks[mention.block + 1];
  if (block?.kind !== 'item' || below?.kind !== 'item' || block.end - block.start > MAX_LABEL)
    return '';
  const text = document.text.slice(below.start, Math.min(below.end, below.start + MAX_SIDE));
  const isSaid = /^\p{Ll}/u.test(text) || (text.endsWith('.') && next?.start !== below.start);
  return isSaid ? text.toLowerCase() : '';
}

/** Text below a heading, up to the next one. */
function bodyOf({ document }: ReadContext, heading: number): string {
  const first = document.blocks[heading + 1];
  if (first === undefined || first.kind === 'heading') return '';
  let last = first;
  for (let index = heading + 2; last.end - first.start < MAX_SIDE; index += 1) {
    const block = document.blocks[index];
    if (block === undefined || block.kind === 'heading') break;
    last = block;
  }
  return document.lower.slice(first.start, Math.min(last.end, first.start + MAX_SIDE));
}

function clauseOf({ document }: ReadContext, mention: Mention, block: Block): TextRange {
  const cell = block.cells.find((one) => one.start <= mention.start && mention.end <= one.end);
  const sentence = document.sentences[mention.sentence];
  if (sentence === undefined || sentence.start > mention.start) return cell ?? block;
  if (cell === undefined) return sentence;
  return {
    start: Math.max(cell.start, sentence.start),
    end: Math.min(cell.end, Math.max(sentence.end, mention.end)),
  };
}

function columnOf({ document }: ReadContext, block: Block, cell: number): string {
  const column = document.blocks[block.header]?.cells[cell];
  return column === undefined ? '' : document.lower.slice(column.start, column.end).trim();
}

function rowOf({ document }: ReadContext, block: Block): string {
  const cells = block.cells.map((cell) => document.lower.slice(cell.start, cell.end));
  return cells.join(' | ').slice(0, MAX_SIDE);
}

function headerOf(context: ReadContext, block: Block): string {
  const { document } = context;
  const header = document.blocks[block.header];
  return header === undefined ? '' : rowOf(context, header);
}

function neighbour(
  { document }: ReadContext,
  other: Mention | undefined,
  mention: Mention,
): MentionContext['previous'] {
  if (other === undefined || other.block !== mention.block) return null;
  const [first, second] = other.start < mention.start ? [other, mention] : [mention, other];
  return {
    mention: other,
    between: document.lower.slice(first.end, Math.min(second.start, first.end + MAX_SIDE)),
  };
}
