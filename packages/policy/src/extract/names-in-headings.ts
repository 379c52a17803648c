import type { ExtractContext } from './extractor.ts';
import { COMPANY, NAME, nameAt, type UnknownName } from './unknown-name.ts';

const WHOLE = new RegExp(`^(?:[\\d.]{1,8}\\s*|\\p{L}\\)\\s*)?(${NAME})$`, 'u');
const QUOTED = new RegExp(`["'](${NAME})["']`, 'u');
const FORM = new RegExp(COMPANY, 'u');
const MAX_HEADING = 80;
const MAX_BODY = 500;

/** A heading that is the name of a product, with what it is and who provides it below. */
export function* namesInHeadings(context: ExtractContext): Generator<UnknownName> {
  const { document, words } = context;
  for (const [index, block] of document.blocks.entries()) {
    const below = document.blocks[index + 1];
    if (block.kind !== 'heading' || block.isChrome || block.end - block.start > MAX_HEADING)
      continue;
    if (below === undefined || below.kind === 'heading') continue;
    const text = document.text.slice(block.start, block.end).trim();
    const name = (QUOTED.exec(text) ?? WHOLE.exec(text))?.[1];
    if (name === undefined) continue;
    const body = document.text.slice(below.start, Math.min(below.end, below.start + MAX_BODY));
    const isProvided =
      words.providerLabels.test(body) || words.providedBy.test(body) || FORM.test(body);
    const isSaid = body.includes(name) && (words.uses.test(body) || words.embeds.test(body));
    if (isProvided && isSaid && !words.usageDenials.test(body))
      yield nameAt(context, {
        name,
        start: document.text.indexOf(name, block.start),
        isSure: QUOTED.test(text),
      });
  }
}
