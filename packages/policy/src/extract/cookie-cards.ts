import type { Block, TextRange } from '../parse/policy-document.ts';
import { readFieldLabel } from './cookie-columns.ts';
import { namesInCell } from './cookie-names.ts';
import type { CookieField, CookieRecord } from './cookie-record.ts';
import type { ExtractContext } from './extractor.ts';

/** A field of a card with the place of its value. */
interface Field {
  readonly field: CookieField;
  readonly value: TextRange;
  readonly block: number;
}

/** What stands before a colon and may be a label. */
const LABEL = /(?<![\p{L}\p{N}_])\p{L}[\p{L} '()/-]{1,40}$/u;
const COLON = /:\s+(?=\S)/gu;
const LABEL_REACH = 42;
const MAX_BLOCK = 2000;
const MAX_GAP = 2;

/** Reads cards: "Name: _ga", "Provider: …", "Expiry: 2 years", each in a block of its own or one behind the other. */
export function readCookieCards(context: ExtractContext): readonly CookieRecord[] {
  const records: CookieRecord[] = [];
  let card: Field[] = [];
  const finish = (): void => {
    const record = toRecord(card, context);
    if (record !== null) records.push(record);
    card = [];
  };
  context.document.blocks.forEach((block, index) => {
    for (const field of fieldsOf(block, index, context)) {
      const isFar = card.length > 0 && index - (card.at(-1)?.block ?? 0) > MAX_GAP;
      if (isFar || card.some((one) => one.field === field.field)) finish();
      card.push(field);
    }
  });
  finish();
  return records;
}

function fieldsOf(block: Block, index: number, context: ExtractContext): readonly Field[] {
  if (block.isChrome || block.kind === 'row' || block.kind === 'heading') return [];
  const end = Math.min(block.end, block.start + MAX_BLOCK);
  const content = context.document.text.slice(block.start, end);
  if (!content.includes(':')) return [];
  const labels = [...content.matchAll(COLON)].flatMap((colon) => {
    const before = content.slice(Math.max(0, colon.index - LABEL_REACH), colon.index);
    const gap = before.length - before.trimEnd().length;
    const label = labelAtEnd(LABEL.exec(before.trimEnd())?.[0] ?? '', context);
    const behind = colon.index + colon[0].length;
    return label === null
      ? []
      : [{ field: label.field, start: colon.index - gap - label.length, behind }];
  });
  // A field opens its block, or what comes before it is no card.
  if (labels[0]?.start !== 0) return [];
  return labels.map(({ field, behind }, at) => ({
    field,
    value: {
      start: block.start + behind,
      end: block.start + (labels[at + 1]?.start ?? content.length),
    },
    block: index,
  }));
}

/** The words before a colon may begin with the end of the value before: "Google Purpose:". */
function labelAtEnd(
  written: string,
  { words }: ExtractContext,
): { field: CookieField; length: number } | null {
  const starts = [0, ...[...written.matchAll(/\s(?=\p{Lu})/gu)].map(({ index }) => index + 1)];
  for (const start of starts) {
    const label = written.slice(start);
    const field = readFieldLabel(label.toLowerCase(), words);
    if (field !== null) return { field, length: label.length };
  }
  return null;
}

/** A card names a cookie and says something of it. */
function toRecord(card: readonly Field[], context: ExtractContext): CookieRecord | null {
  const { document, words } = context;
  const name = card.find(({ field }) => field === 'name');
  const [first, last] = [card[0], card.at(-1)];
  if (name === undefined || first === undefined || last === undefined || card.length < 2)
    return null;
  const names = namesInCell(document, name.value, words);
  const text = (wanted: CookieField): string => {
    const found = card.find(({ field }) => field === wanted);
    return found === undefined
      ? ''
      : context
          .textOf(found.value)
          .trim()
          .replace(/[\s;,|–—]+$/u, '');
  };
  const range = { start: document.blocks[first.block]?.start ?? 0, end: last.value.end };
  const around = [
    context.leadOf(first.block),
    ...context.titlesOf(first.block),
    context.textOf(range),
  ];
  if (names.length === 0 || !around.some((place) => words.cookieNouns.test(place))) return null;
  return {
    names,
    provider: text('provider'),
    purpose: text('purpose'),
    duration: text('duration'),
    category: text('category'),
    block: first.block,
    range,
  };
}
