import type { ExtractContext } from './extractor.ts';
import { NAME, nameAt, type UnknownName } from './unknown-name.ts';

const WHOLE = new RegExp(`^${NAME}$`, 'u');
const PAIRED = new RegExp(
  `^,? (?:and|et|und|y|&) (${NAME})(?=,? (?:which|that|who)\\b|[.,;]|$| to\\b)`,
  'u',
);

/** Names between known ones in "our partners are A, B, C and D", and behind the last of them. */
export function* namesInChains(context: ExtractContext): Generator<UnknownName> {
  const { judged, words } = context;
  for (const { at, isUsed } of judged) {
    if (!isUsed) continue;
    if (at.next !== null && words.uses.test(at.sentence)) yield* between(context, at);
    yield* paired(context, at);
  }
}

type At = ExtractContext['judged'][number]['at'];

function* between(context: ExtractContext, { mention, next }: At): Generator<UnknownName> {
  const gap = /^,((?: [^,.;:()]{2,40},){1,4}) ?(?:and |et |und |y )?$/u.exec(
    next?.between ?? '',
  )?.[1];
  if (gap === undefined) return;
  let from = mention.end + 1;
  for (const piece of gap.split(',')) {
    const name = context.document.text.slice(from, from + piece.length).trim();
    const start = from + piece.length - piece.trimStart().length;
    if (WHOLE.test(name)) yield nameAt(context, { name, start });
    from += piece.length + 1;
  }
}

/** "A and B, which …" with a known A: B must look like the name of a product, with a capital or figure inside, or end a list. */
function* paired(context: ExtractContext, { mention, previous }: At): Generator<UnknownName> {
  const { text } = context.document;
  const name = PAIRED.exec(text.slice(mention.end, mention.end + 120))?.[1];
  if (name === undefined) return;
  const endsList = previous !== null && /^[^.;]{0,100},\s*$/u.test(previous.between);
  if (endsList || /\p{Ll}[\p{Lu}\d]/u.test(name))
    yield nameAt(context, { name, start: text.indexOf(name, mention.end) });
}
