import type { Disclosures } from '@candor/model';

import type { TextRange } from '../parse/policy-document.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import type { ExtractContext } from './extractor.ts';

/** A capitalised name that the structure around it shows to be a service. */
export interface UnknownName extends TextRange {
  readonly name: string;
  readonly provider: string | null;
  readonly block: number;
  readonly sentence: number;
  /** True when a sign that only names have stands beside it; else it must not look like ordinary words. */
  readonly isSure: boolean;
  /** True among tools of the office, unless its own words tell of the site. */
  readonly isOffice?: boolean;
}

/** One word of a name; regular-expression source, case as written. */
export const NAME_WORD: string = "[\\p{Lu}\\d][\\p{L}\\d'+-]{0,40}(?:\\.[\\p{L}\\d]{1,20}){0,2}";

/** A name of up to four words as it is written in a text; regular-expression source, case as written. */
export const NAME: string = `(?:${NAME_WORD}(?: (?:& |d'|l')?${NAME_WORD}){0,3})`;

/** A company with its legal form; regular-expression source, case as written. */
export const COMPANY: string = `[\\p{Lu}\\d][^()\\n;:]{0,60}?,? ${LEGAL_FORMS}(?![\\p{L}])\\.?`;

/** Finds names of services that the catalogue does not know in one kind of place. */
export type FindNames = (context: ExtractContext, found: Disclosures) => Iterable<UnknownName>;

const FORM_AT_END = new RegExp(`,? ${LEGAL_FORMS}\\.?$`, 'u');

/** The name of a company without its legal form. */
export function withoutForm(name: string): string {
  return name.replace(FORM_AT_END, '').trim();
}

/** A name at an offset of the text. */
export function nameAt(
  { document }: ExtractContext,
  {
    name,
    start,
    provider = null,
    isSure = false,
  }: Pick<UnknownName, 'name' | 'start'> & Partial<Pick<UnknownName, 'provider' | 'isSure'>>,
): UnknownName {
  const sentence = sentenceAt(document, start);
  const block = document.sentences[sentence]?.block ?? 0;
  return { name, provider, start, end: start + name.length, block, sentence, isSure };
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
