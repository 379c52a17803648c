import type { Disclosures } from '@candor/model';

import type { Block, TextRange } from '../parse/policy-document.ts';
import type { ExtractContext } from './extractor.ts';
import { isProse } from './is-prose.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';

/** A capitalised name that the structure around it shows to be a service. */
export interface UnknownName extends TextRange {
  readonly name: string;
  readonly provider: string | null;
  readonly block: number;
  readonly sentence: number;
}

const WORD = "[\\p{Lu}\\d][\\p{L}\\d&'+-]{0,40}(?:\\.[\\p{L}\\d]+)*";
const NAME = `(?:${WORD}(?: ${WORD}){0,3})`;
const KIND =
  '(?:service|tool|platform|software|solution|product|network|plug-?in|provider|program(?:me)?|app|widget|technology|system|dienst|outil|solution|herramienta|servicio)s?';

const WITH_COMPANY = new RegExp(`^(${NAME}) ?\\(([^()]{2,60}?,? ${LEGAL_FORMS}\\.?)\\)`, 'u');
const LABEL = new RegExp(
  `^(${NAME})(?: ?\\([^()]{0,60}\\))?\\s*(?:[:—–]|-(?= )|$|\\(|is a|are a)`,
  'u',
);
const DEFINED = new RegExp(
  `^(?:the )?(${NAME}) (?:is|are) (?:an? |the |our )?[^.]{3,120}?\\b${KIND}\\b[^.]{0,80}?\\b(?:provided|offered|operated|developed|run|supplied) by\\b`,
  'iu',
);
const USED = new RegExp(
  `\\b(?:[Ww]e|[Ww]ebsite|[Ss]ite) (?:also )?(?:uses?|employs?|works? with|integrates?) (${NAME}),? (?:\\([^()]{2,60}\\),? )?(?:an?|the|our) [^.]{0,60}?\\b${KIND}\\b`,
  'u',
);
const WITH_LINK = new RegExp(
  `\\b(?:use[sd]?|using|uses)\\b[^.]{0,60}? (${NAME}) \\((?:[^()]{0,30} )?[Pp]rivacy [Pp]olicy\\)`,
  'u',
);
/** Without one of these no pattern for sentences can match. */
const SENTENCE_SIGN = /\bby\b|\buse|\busing\b|\bemploys?\b|\bintegrates?\b|\bworks? with\b/u;
const LIST_PLACE =
  /sub-?processors?|service providers?|processors?\b|third[ -]part(?:y|ies)|vendors?|partners?|cookies?|trackers?|analytics|advertis|prestataires|sous-traitants|partenaires|traceurs|anbieter|dienstleister|auftragsverarbeiter|proveedores|encargados|socios/u;
/** Words that open a line with a capital and are no names. */
const COMMON =
  /^(?:the|this|these|our|your|we|you|it|a|an|all|any|some|other|others|if|when|where|how|what|who|please|note|important|privacy|cookies?|data|information|services?|personal|contact|name|e?-?mail|address|legal|consent|analytics|marketing|advertising|necessary|strictly|functional|functionality|performance|preferences?|security|targeting|social|session|persistent|first|third|third-party|website|web|customers?|users?|visitors?|authentication|operations?|statistics|storage|support|payment|payments|hosting|purpose|duration|provider|type|category|in|on|for|to|by|as|and|or|no|yes|see|more|further|opt|opt-out|right|rights|access|google|facebook|microsoft|ireland|usa|eu|gdpr|nous|vous|les|le|la|des|die|der|das|wir|sie|los|las|el)$/iu;

/** Finds names of services that the catalogue does not know. Each place is looked at once; all patterns are bounded. */
export function findUnknownNames(
  context: ExtractContext,
  found: Disclosures,
): readonly UnknownName[] {
  const own = ownNames(found);
  const names = [
    ...inLists(context),
    ...inTables(context),
    ...inSentences(context),
    ...inChains(context),
    ...inPairs(context),
  ];
  return names.filter(({ name, start, end }) => isName(name, own) && !isTaken(context, start, end));
}

/** True where a name of the catalogue stands: it was decided about already. */
function isTaken({ judged }: ExtractContext, start: number, end: number): boolean {
  let low = 0;
  let high = judged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((judged[middle]?.at.mention.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (judged[low]?.at.mention.start ?? Infinity) < end;
}

/** The company's own names: its first word, and everything in the title. */
function ownNames({ company, controller, title }: Disclosures): string {
  return [company, controller, title]
    .filter((name) => name !== null)
    .join(' ')
    .toLowerCase();
}

function isName(name: string, own: string): boolean {
  const words = name.split(' ');
  if (name.length < 2 || COMMON.test(words[0] ?? '') || words.every((word) => COMMON.test(word)))
    return false;
  return !own.includes(name.toLowerCase()) && !/^\d+$/u.test(name);
}

/** Items of a list whose other items are known services, and items that open with a name and its company. */
function* inLists(context: ExtractContext): Generator<UnknownName> {
  const groups = new Map<string, number[]>();
  for (const [index, block] of context.document.blocks.entries()) {
    if (!isProse(block)) continue;
    yield* withCompany(context, index);
    if (block.kind !== 'item') continue;
    const key = `${block.section}:${block.lead}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  const labelled = new Set(
    context.judged
      .filter(({ at, isUsed }) => isUsed && at.isLabel)
      .map(({ at }) => at.mention.block),
  );
  for (const indexes of groups.values()) {
    const known = indexes.filter((index) => labelled.has(index)).length;
    if (known >= 2 && known >= indexes.length * 0.4) {
      for (const index of indexes) yield* fromLabel(context, index);
    }
  }
}

function* withCompany(context: ExtractContext, index: number): Generator<UnknownName> {
  const block = context.document.blocks[index];
  if (block === undefined) return;
  const text = context.document.text.slice(block.start, Math.min(block.end, block.start + 200));
  const [, name, provider = null] = WITH_COMPANY.exec(text) ?? [];
  if (name !== undefined && isListPlace(context, index))
    yield toName(context, { index, block, name, provider });
}

function* fromLabel(context: ExtractContext, index: number): Generator<UnknownName> {
  const block = context.document.blocks[index];
  if (block === undefined || !isListPlace(context, index)) return;
  const name = LABEL.exec(
    context.document.text.slice(block.start, Math.min(block.end, block.start + 200)),
  )?.[1];
  if (name !== undefined) yield toName(context, { index, block, name, provider: null });
}

function isListPlace(context: ExtractContext, index: number): boolean {
  return [context.leadOf(index), ...context.titlesOf(index).slice(0, 2)].some((place) =>
    LIST_PLACE.test(place.toLowerCase()),
  );
}

/** The provider's cell in a table of cookies. */
function* inTables({ document, words, titlesOf, leadOf }: ExtractContext): Generator<UnknownName> {
  for (const [index, block] of document.blocks.entries()) {
    const header = document.blocks[block.header];
    if (block.kind !== 'row' || header === undefined) continue;
    const titles = header.cells.map((cell) => document.lower.slice(cell.start, cell.end));
    if (
      !/cookie|traceur|tracker/u.test(
        [...titles, leadOf(index), ...titlesOf(index)].join(' ').toLowerCase(),
      )
    )
      continue;
    const column = titles.findIndex((title) => words.columns.provider.test(title));
    const cell = block.cells[column];
    if (
      cell === undefined ||
      !titles.some(
        (title) => words.columns.duration.test(title) || words.columns.purpose.test(title),
      )
    )
      continue;
    const text = document.text.slice(cell.start, cell.end).trim();
    const name = new RegExp(`^(${NAME})(?: ?\\([^()]{0,60}\\))?$`, 'u').exec(text)?.[1];
    if (name === undefined) continue;
    const at = document.text.indexOf(name, cell.start);
    yield {
      name,
      provider: null,
      start: at,
      end: at + name.length,
      block: index,
      sentence: sentenceAt(document, at),
    };
  }
}

/** "X is a … service provided by Y", "we use X, a … tool", "… using X (Privacy Policy)". */
function* inSentences(context: ExtractContext): Generator<UnknownName> {
  const { document, words } = context;
  for (const [index, sentence] of document.sentences.entries()) {
    if (!isProse(document.blocks[sentence.block])) continue;
    const text = document.text.slice(sentence.start, sentence.end);
    if (!SENTENCE_SIGN.test(text)) continue;
    const match = DEFINED.exec(text) ?? USED.exec(text) ?? WITH_LINK.exec(text);
    const name = match?.[1] ?? '';
    if (match === null || !/^[\p{Lu}\d]/u.test(name) || words.usageDenials.test(text)) continue;
    const start = sentence.start + match.index + match[0].indexOf(name);
    yield {
      name,
      provider: null,
      start,
      end: start + name.length,
      block: sentence.block,
      sentence: index,
    };
  }
}

/** Names between known ones in "our partners are A, B, C and D". */
function* inChains({ judged, document, words }: ExtractContext): Generator<UnknownName> {
  for (const { at, isUsed } of judged) {
    if (!isUsed || at.next === null || !words.uses.test(at.sentence)) continue;
    const gap = /^,((?: [^,.;:()]{2,40},){1,4}) ?(?:and |et |und |y )?$/u.exec(
      at.next.between,
    )?.[1];
    if (gap === undefined) continue;
    let from = at.mention.end + 1;
    for (const piece of gap.split(',')) {
      const name = document.text.slice(from, from + piece.length).trim();
      const start = from + piece.length - piece.trimStart().length;
      if (new RegExp(`^${NAME}$`, 'u').test(name))
        yield {
          name,
          provider: null,
          start,
          end: start + name.length,
          block: at.mention.block,
          sentence: at.mention.sentence,
        };
      from += piece.length + 1;
    }
  }
}

const PAIRED = new RegExp(
  `^ (?:and|et|und|y|&) (${NAME})(?=,? (?:which|that|who)\\b|[.,;]| to\\b)`,
  'u',
);

/** "A and B, which …" with a known A: B must look like the name of a product, with a capital or figure inside. */
function* inPairs({ judged, document }: ExtractContext): Generator<UnknownName> {
  for (const { at, isUsed } of judged) {
    if (!isUsed) continue;
    const { end, block, sentence } = at.mention;
    const name = PAIRED.exec(document.text.slice(end, end + 120))?.[1];
    if (name === undefined || !/\p{Ll}[\p{Lu}\d]/u.test(name)) continue;
    const start = document.text.indexOf(name, end);
    yield { name, provider: null, start, end: start + name.length, block, sentence };
  }
}

function toName(
  { document }: ExtractContext,
  {
    index,
    block,
    name,
    provider,
  }: { index: number; block: Block; name: string; provider: string | null },
): UnknownName {
  const start = document.text.indexOf(name, block.start);
  return {
    name,
    provider,
    start,
    end: start + name.length,
    block: index,
    sentence: sentenceAt(document, start),
  };
}

function sentenceAt({ sentences }: ExtractContext['document'], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
