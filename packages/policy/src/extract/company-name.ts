import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';

const WORD =
  '[\\p{Lu}\\d][\\p{L}\\d&\'-]{0,40}(?:\\.[\\p{L}\\d]+)*(?:(?<=[ («"][\\p{L}]{2,3})\\.(?= ))?';
const LINK = '&|of|the|et|und|and|de|du|des|la|y|del';
/** A name with its legal form: `Acme Labs, Inc.`; source of a case-sensitive pattern. */
export const COMPANY: string = `${WORD}(?: (?:${WORD}|${LINK})){0,6}?(?:,? ${LEGAL_FORMS}(?![\\p{L}\\d])\\.?){1,3}`;
/** A run of capitalised words; source of a case-sensitive pattern. */
export const NAME: string = `${WORD}(?: (?:(?:${LINK}) )?${WORD}){0,4}`;

/** Drops blanks and signs at the end that are no part of a name; the full stop of "Inc." is. */
export function tidyName(name: string): string {
  const tidied = name
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim();
  return /(?:\b(?:Inc|Ltd|Corp|Co|Pty|Pte|r\.l|r\.o)|\.\p{L})\.$/u.test(tidied)
    ? tidied
    : tidied.replace(/\.$/u, '');
}
