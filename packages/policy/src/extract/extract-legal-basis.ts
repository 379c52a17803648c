import type { LegalBasisDisclosure } from '@candor/model';

import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_FACTS } from './limits.ts';
import { sentencesWith, type SentenceText } from './sentences-with.ts';

const BASES: readonly (readonly [id: string, pattern: RegExp])[] = [
  [
    'consent',
    /\bconsent\b|art(?:icle|\.)?\s?6\s?(?:\(1\)|para\.? ?1|abs\.? ?1)?\s?(?:lit\.? ?)?\(?a\)?(?![\p{L}])|\beinwilligung\b|\bconsentement\b|\bconsentimiento\b/u,
  ],
  [
    'contract',
    /\bcontract(?:s|ual)?\b|fulfil\w* an agreement|6\(1\)\(b\)|para\. 1 lit\. b|abs\. 1 lit\. b|\bvertrag\w*|\bcontrat\w*|\bcontrato\b/u,
  ],
  [
    'legitimate-interest',
    /\blegitimate (?:business )?interests?|6\(1\)\(f\)|para\. 1 lit\. f|abs\. 1 lit\. f|berechtigte[ns]? interess\w*|intérêts? légitimes?|interés legítimo/u,
  ],
  [
    'legal-obligation',
    /\blegal (?:obligations?|compliance|requirements?)|required by law|6\(1\)\(c\)|para\. 1 lit\. c|rechtliche verpflichtung|obligation légale|obligación legal/u,
  ],
];
const TRIGGER =
  /\b(?:legal basis|legal bases|lawful basis|legal grounds?|legitimate (?:business )?interests?|on the basis of|rely on|art(?:icle|\.) 6|rechtsgrundlage|berechtigte\w* interesse\w*|base légale|bases légales|intérêts? légitimes?|base jurídica|interés legítimo|fondée? sur)\b/gu;
const LEGAL_TITLE =
  /legal (?:basis|bases|grounds)|lawful basis|rechtsgrundlage|bases? légales?|base jurídica/u;
const MAX_LENGTH = 160;

/** Reads the legal bases that the policy claims, and for what. */
export const extractLegalBasis: Extractor = (context) => {
  const claims: LegalBasisDisclosure[] = [];
  for (const text of [...sentencesWith(context, TRIGGER), ...labelledItems(context)]) {
    const bases = BASES.filter(([, pattern]) => pattern.test(text.lower)).map(([id]) => id);
    if (bases.length === 0 || claims.length >= MAX_FACTS) continue;
    claims.push({
      processing: processingOf(text, context),
      basis: bases.join('+'),
      evidence: [context.quote(text.sentence)],
    });
  }
  return { legalBasis: claims };
};

/** Under a heading about legal bases: "Contract: to provide …", or items under a heading that names the basis. */
function* labelledItems({ document, titlesOf }: ExtractContext): Generator<SentenceText> {
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'item' || block.isChrome) continue;
    const [title = '', parent = ''] = titlesOf(index).map((one) => one.toLowerCase());
    const text = document.text.slice(block.start, Math.min(block.end, block.start + 1000));
    const sentence = { start: block.start, end: block.start + text.length, block: index };
    if (LEGAL_TITLE.test(title) && /^[^:]{3,40}:/u.test(text))
      yield { index: -1, sentence, text, lower: text.toLowerCase() };
    else if (LEGAL_TITLE.test(parent) && title.endsWith(':'))
      yield { index: -1, sentence, text, lower: title };
  }
}

function processingOf({ text, sentence }: SentenceText, context: ExtractContext): string {
  const purpose =
    /\b(?:for|to) ((?:the )?[\p{L} ,'-]{5,120}?)(?: purposes?)?(?: is| are|\.|,|;|$)/u.exec(
      text,
    )?.[1];
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
