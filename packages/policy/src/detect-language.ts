import { franc } from 'franc-min';

/** ISO 639-3 codes that franc-min tells apart and policies are written in, as BCP 47. */
const TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
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

/** Tells the language of a text as BCP 47, `und` when there is too little of it. */
export function detectLanguage(text: string): string {
  return (
    TAGS[franc(text.slice(0, SAMPLE_LENGTH), { only: Object.keys(TAGS), minLength: 20 })] ?? 'und'
  );
}
