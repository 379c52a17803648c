const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Writes bytes as padded base64 (RFC 4648 section 4): the form `integrity` attributes use. `btoa` is not part of the language. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(index, index + 3);
    const triple = (a << 16) | (b << 8) | c;
    const missing = Math.max(0, index + 3 - bytes.length);
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET[(triple >> shift) & 63] ?? '').join('');
    text += letters.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return text;
}
