import type { Disclosures } from '@candor/model';

import type { ExtractContext } from './extractor.ts';
import { createNameTest } from './is-name.ts';
import { namesInChains } from './names-in-chains.ts';
import { namesInHeadings } from './names-in-headings.ts';
import { namesInLists } from './names-in-lists.ts';
import { namesInSentences } from './names-in-sentences.ts';
import { namesInColumns, namesInTables } from './names-in-tables.ts';
import { withoutForm, type FindNames, type UnknownName } from './unknown-name.ts';

const finders: readonly FindNames[] = [
  namesInLists,
  namesInTables,
  namesInColumns,
  namesInHeadings,
  namesInSentences,
  namesInChains,
];

/** Finds names of services that the catalogue does not know. Each place is looked at once; all patterns are bounded. */
export function findUnknownNames(
  context: ExtractContext,
  found: Disclosures,
): readonly UnknownName[] {
  const isName = createNameTest(context, found);
  return finders
    .flatMap((find) => [...find(context, found)])
    .map((name) => bare(withoutNoun(withoutVerb(name, context), context)))
    .filter(
      (name) => isName(name) && !isPlace(name, context) && !isTaken(context, name.start, name.end),
    );
}

/** `Acme Ltd` is the vendor of `Acme`. */
function bare(found: UnknownName): UnknownName {
  const name = withoutForm(found.name);
  if (name === found.name || name === '') return found;
  return { ...found, name, end: found.start + name.length, provider: found.provider ?? found.name };
}

/** "Utilizamos X": the verb that opens a sentence has a capital. */
function withoutVerb(found: UnknownName, { document, words }: ExtractContext): UnknownName {
  const [first = ''] = found.name.split(' ');
  const isOpening = document.sentences[found.sentence]?.start === found.start;
  if (!isOpening || first === found.name || !words.uses.test(first)) return found;
  const length = first.length + 1;
  return { ...found, name: found.name.slice(length), start: found.start + length };
}

/** `Bewertungsportals Handwerkslob`: in German the noun before a name has a capital, too. */
function withoutNoun(found: UnknownName, { language }: ExtractContext): UnknownName {
  const noun = language !== 'de' ? undefined : GERMAN_NOUN.exec(found.name)?.[0];
  if (noun === undefined) return found;
  return { ...found, name: found.name.slice(noun.length), start: found.start + noun.length };
}

const GERMAN_NOUN =
  /^(?:\p{Lu}\p{Ll}*)?(?:website|webseite|seite|homepage|unternehmens?|firma|herstellers?|portals?|systems?|dienste?s?|tools?|plattform|software|moduls?|planers?|anbieters?|ung|programms?|widgets?|kalenders?|netzwerks?) (?=\p{Lu})/iu;

/** "From Texas, United States": what a country stands behind in running text is a part of it. */
function isPlace({ block, end }: UnknownName, { document, words }: ExtractContext): boolean {
  if (document.blocks[block]?.kind !== 'paragraph') return false;
  const behind = document.lower.slice(end, end + 40);
  return behind.startsWith(', ') && words.countries.names.exec(behind)?.index === 2;
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
