import type { LegalBasisDisclosure } from '@candor/model';

import { globalPattern } from '../vocabulary/global-pattern.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_FACTS } from './limits.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

/** "6(1)(f)", "6 para. 1 lit. f", "6.1 f)": which letter of the article on lawfulness. */
const LETTER =
  /\b6\s?[.,]?(?:\s?\(\s?1\s?\)|\s?(?:\p{L}{1,10}\.?\s?)?1)?[,.]?\s?(?:(?:\p{L}{3,6}\.?|sent\. 1 lit\.)\s?)?["'(]{0,2}(?<letter>[a-f])["')]{1,2}|\b6\b[^;\n]{0,24}?\b(?:lit|buchst|letra|lettre|point)\.?\s?["'(]?(?<named>[a-f])\b/giu;
const BASES_BY_LETTER: Readonly<Record<string, string>> = {
  a: 'consent',
  b: 'contract',
  c: 'legal-obligation',
  d: 'vital-interest',
  e: 'public-interest',
  f: 'legitimate-interest',
};
const MAX_LENGTH = 160;

/** Reads the legal bases that the policy claims, and for what. */
export const extractLegalBasis: Extractor = (context) => {
  const claims: LegalBasisDisclosure[] = [];
  for (const text of [
    ...sentencesWith(context, globalPattern(context.words.basisLeads)),
    ...labelledItems(context),
  ]) {
    const bases = basesIn(text.lower, context);
    if (bases.length === 0 || claims.length >= MAX_FACTS) continue;
    claims.push({
      processing: processingOf(text, context),
      basis: bases.join('+'),
      evidence: [context.quote(text.sentence)],
    });
  }
  return { legalBasis: claims };
};

/** In the order of the law; the policy may name them, or the letter of the article. */
function basesIn(sentence: string, { words }: ExtractContext): readonly string[] {
  const cited = words.lawArticles.test(sentence)
    ? [...sentence.matchAll(LETTER)].map(
        ({ groups }) => BASES_BY_LETTER[groups?.['letter'] ?? groups?.['named'] ?? ''],
      )
    : [];
  return Object.entries(words.bases)
    .filter(([id, pattern]) => cited.includes(id) || pattern.test(sentence))
    .map(([id]) => id);
}

/** Under a heading about legal bases: "Contract: to provide …", or items under a heading that names the basis. */
function* labelledItems({ document, titlesOf, words }: ExtractContext): Generator<SentenceText> {
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'item' || block.isChrome) continue;
    const [title = '', parent = ''] = titlesOf(index).map((one) => one.toLowerCase());
    const text = document.text.slice(block.start, Math.min(block.end, block.start + 1000));
    const sentence = { start: block.start, end: block.start + text.length, block: index };
    if (words.basisTitles.test(title) && /^[^:]{3,40}:/u.test(text))
      yield { index: -1, sentence, text, lower: text.toLowerCase() };
    else if (words.basisTitles.test(parent) && title.endsWith(':'))
      yield { index: -1, sentence, text, lower: title };
  }
}

function processingOf({ text, sentence }: SentenceText, context: ExtractContext): string {
  const purpose = purposeIn(text, context);
  const label = /^[^:]{3,40}:\s*(.{5,160})/su.exec(text)?.[1];
  const title = context.titlesOf(sentence.block)[0];
  return (
    context.document.blocks[sentence.block]?.kind === 'item'
      ? (label ?? text)
      : (purpose ?? title ?? text)
  )
    .trim()
    .slice(0, MAX_LENGTH);
}

/** What stands behind "for" or "to", as far as the clause goes. */
function purposeIn(text: string, { words }: ExtractContext): string | null {
  let seen = 0;
  for (const lead of text.matchAll(globalPattern(words.purposeLeads))) {
    if ((seen += 1) > 10) return null;
    const behind = text.slice(lead.index + lead[0].length).trimStart();
    const verb = words.finiteVerbs.exec(behind)?.index ?? behind.length;
    const clause = /^[\p{L} ,'-]{5,120}/u.exec(behind.slice(0, verb))?.[0].trim() ?? '';
    if (clause.length >= 5) return clause;
  }
  return null;
}
