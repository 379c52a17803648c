import type { Block } from '../parse/policy-document.ts';
import type { ExtractContext } from './extractor.ts';
import { COMPANY, NAME, nameAt, type UnknownName } from './unknown-name.ts';

const WHOLE = new RegExp(`^(?:[\\d.]{1,8}\\s*|\\p{L}\\)\\s*)?(${NAME})$`, 'u');
/** "X (X Ltd)": what generators of policies write above each service. */
const WITH_COMPANY = new RegExp(`^(${NAME}) ?\\((${COMPANY})\\)$`, 'u');
const QUOTED = new RegExp(`["'«“„] ?(${NAME}) ?["'»”“]`, 'u');
const FORM = new RegExp(COMPANY, 'u');
const MAX_HEADING = 80;
const MAX_BODY = 500;

/** A heading that is the name of a product, with what it is and who provides it below. */
export function* namesInHeadings(context: ExtractContext): Generator<UnknownName> {
  const { document } = context;
  for (const [index, block] of document.blocks.entries()) {
    const below = document.blocks[index + 1];
    if (block.kind !== 'heading' || block.isChrome || below === undefined) continue;
    if (below.kind === 'heading' || block.end - block.start > MAX_HEADING) continue;
    const text = document.text.slice(block.start, block.end).trim();
    yield* withCompany(context, { text, start: block.start }, below);
    const quoted = QUOTED.exec(text)?.[1];
    const name = quoted ?? WHOLE.exec(text)?.[1];
    const body = document.text.slice(below.start, Math.min(below.end, below.start + MAX_BODY));
    if (name === undefined || !isIntroduced(name, body, context)) continue;
    const start = document.text.indexOf(name, block.start);
    yield nameAt(context, { name, start, isSure: quoted !== undefined });
  }
}

function* withCompany(
  context: ExtractContext,
  heading: { readonly text: string; readonly start: number },
  below: Block,
): Generator<UnknownName> {
  const [, name, provider] = WITH_COMPANY.exec(heading.text) ?? [];
  if (name === undefined || provider === undefined) return;
  const body = context.document.text.slice(
    below.start,
    Math.min(below.end, below.start + MAX_BODY),
  );
  if (body.includes(name) && !context.words.usageDenials.test(body))
    yield nameAt(context, { name, start: heading.start, provider, isSure: true });
}

/** The text below says that it is used, and who provides it. */
function isIntroduced(name: string, body: string, { words }: ExtractContext): boolean {
  const isUsed = body.includes(name) && (words.uses.test(body) || words.embeds.test(body));
  if (!isUsed || words.usageDenials.test(body)) return false;
  return words.providerLabels.test(body) || words.providedBy.test(body) || FORM.test(body);
}
