import { expect, test } from 'vitest';

import { locales } from '../../generated/browser-files.ts';
import { findEmotion } from './find-emotion.ts';
import { findWord } from './find-word.ts';

/** “Please”, “OK” and “unfortunately” in the languages without a list of words of their own: in languages without spaces a word has no edges. */
const PLEADING =
  /моля|prosím|vær så|παρακαλ|palun|ole hyvä|le do thoil|molimo|kérjük|prašome|lūdzu|jekk jogħġbok|alstublieft|proszę|rugăm|prosimo|vänligen|vennligst|vinsamlega|будь ласка|lütfen|يرجى|فضلك|בבקשה|נא |ください|お願い|주세요|부탁|请[^求]|請[^求]|कृपया|si us plau|(?<!\p{L})ok(?!\p{L})|確定|确定|확인|了解/iu;

test.each(Object.entries(locales))(
  '%s asks without a plea, a feeling or a vague label',
  (locale, file) => {
    const texts = [file.banner, file.preferences, file.declaration].flatMap((part) =>
      Object.values(part),
    );
    const isMoving = (text: string): boolean =>
      PLEADING.test(text) || findEmotion(text, locale) !== undefined;
    expect(texts.filter(isMoving)).toEqual([]);
    const labels = ['accept', 'reject', 'new.accept', 'new.reject'].map((key) => file.banner[key]);
    expect(
      [...labels, file.preferences['save']].filter((text) => findWord(text ?? '', locale, 'vague')),
    ).toEqual([]);
  },
);
