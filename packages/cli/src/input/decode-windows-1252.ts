/** From byte 0x80 on; a blank stands where no character is. https://encoding.spec.whatwg.org/#windows-1252 */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Decodes Windows-1252, which web pages that declare ISO-8859-1 are in as well. Node's own decoder takes it for Latin-1 in some versions and
 * makes control characters of quotation marks.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replaceAll(/[\u0080-\u009f]/gu, (control) => {
    const character = UPPER.charAt(control.charCodeAt(0) - 0x80);
    return character === ' ' ? control : character;
  });
}
