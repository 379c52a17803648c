import { findWord } from './find-word.ts';

/** Pictures that smile, cry or point: they mean the same in every language. */
const PICTOGRAM = /\p{Extended_Pictographic}/u;

/** Finds what speaks to feelings in a text, or `undefined`. */
export function findEmotion(text: string, locale: string): string | undefined {
  return findWord(text, locale, 'emotive') ?? PICTOGRAM.exec(text)?.[0];
}
