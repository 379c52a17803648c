import { franc } from 'franc-min';

import { lexicons as bundled, type Lexicon } from './generated/lexicons.ts';

/** Languages that policies are written in and franc-min tells apart, beside those of the lexicons: ISO 639-3 as BCP 47. */
const OTHERS: Readonly<Record<string, string>> = {
  ita: 'it',
  nld: 'nl',
  por: 'pt',
  pol: 'pl',
  swe: 'sv',
  ces: 'cs',
  ron: 'ro',
  hun: 'hu',
  ukr: 'uk',
  rus: 'ru',
  bul: 'bg',
  ell: 'el',
  tur: 'tr',
  jpn: 'ja',
  kor: 'ko',
  cmn: 'zh',
  arb: 'ar',
  vie: 'vi',
  ind: 'id',
  hrv: 'hr',
  srp: 'sr',
};
const SAMPLE_LENGTH = 6000;

/** Tells the language of a text as BCP 47, `und` when there is too little of it. Every language with a lexicon is looked for. */
export function detectLanguage(text: string, lexicons: readonly Lexicon[] = bundled): string {
  const tags: Readonly<Record<string, string>> = {
    ...OTHERS,
    ...Object.fromEntries(lexicons.map(({ code, language }) => [code, language])),
  };
  return (
    tags[franc(text.slice(0, SAMPLE_LENGTH), { only: Object.keys(tags), minLength: 20 })] ?? 'und'
  );
}
