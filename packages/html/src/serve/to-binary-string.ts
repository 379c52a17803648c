/** More arguments than this overflow the stack of some engines. */
const SLICE = 8_192;

/**
 * Makes a string with one character a byte. Markup is ASCII in every charset that matters, so a page can be held in this form
 * whatever its charset, and no byte changes on the way.
 */
export function toBinaryString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  return pieces.join('');
}
