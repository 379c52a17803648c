/** Cyrillic and Greek letters that cannot be told from a Latin one. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    ӏ: 'l',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    ѕ: 's',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    у: 'y',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Ѕ: 'S',
    Т: 'T',
    Х: 'X',
    У: 'Y',
    α: 'a',
    ο: 'o',
    ρ: 'p',
    υ: 'u',
    ν: 'v',
    ι: 'i',
    κ: 'k',
    τ: 't',
    χ: 'x',
    γ: 'y',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
  }),
);

const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u052f]/u;
const WORD = /[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]+/gu;

/**
 * Puts Latin letters for the Cyrillic and Greek ones that look like them, in words that mix scripts and become Latin as a whole: `Gооgle`
 * with two Cyrillic letters is Google. Words of one script stay, and so does every offset.
 */
export function replaceLookAlikes(text: string): string {
  if (!OTHER_SCRIPT.test(text)) return text;
  return text.replaceAll(WORD, (word) => {
    if (!/[A-Za-z]/u.test(word) || !OTHER_SCRIPT.test(word)) return word;
    const latin = word.replaceAll(/[\u0370-\u052f]/gu, (letter) => LATIN.get(letter) ?? letter);
    return OTHER_SCRIPT.test(latin) ? word : latin;
  });
}
