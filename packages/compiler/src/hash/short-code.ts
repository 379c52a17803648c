import { hashText } from './hash-text.ts';

/**
 * Hashes a text into a few characters `[0-9a-z]`.
 *
 * @param length - At most 9: more than 48 bits of the hash are not used.
 */
export function shortCode(text: string, length: number): string {
  const number = Number.parseInt(hashText(text).slice(0, 12), 16) % 36 ** length;
  return number.toString(36).padStart(length, '0');
}
