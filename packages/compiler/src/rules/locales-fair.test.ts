import { expect, test } from 'vitest';

import { locales } from '../generated/browser-files.ts';
import { EMOTIVE, PICTOGRAM, VAGUE_LABEL } from './fair-words.ts';

/** “Please”, “OK” and “unfortunately” where no list of `fair-words.ts` has them: in languages without spaces a word has no edges. */
const PLEADING =
  /моля|prosím|vær så|παρακαλ|palun|ole hyvä|le do thoil|molimo|kérjük|prašome|lūdzu|jekk jogħġbok|alstublieft|proszę|rugăm|prosimo|vänligen|vennligst|vinsamlega|будь ласка|lütfen|يرجى|فضلك|בבקשה|נא |ください|お願い|주세요|부탁|请[^求]|請[^求]|कृपया|si us plau|(?<!\p{L})ok(?!\p{L})|確定|确定|확인|了解/iu;

test.each(Object.entries(locales))(
  '%s asks without a plea, a feeling or a vague label',
  (_, file) => {
    const texts = [file.banner, file.preferences, file.declaration].flatMap((part) =>
      Object.values(part),
    );
    expect(
      texts.filter((text) => EMOTIVE.test(text) || PICTOGRAM.test(text) || PLEADING.test(text)),
    ).toEqual([]);
    const labels = ['accept', 'reject', 'new.accept', 'new.reject'].map((key) => file.banner[key]);
    expect(
      [...labels, file.preferences['save']].filter((text) => VAGUE_LABEL.test(text ?? '')),
    ).toEqual([]);
  },
);
