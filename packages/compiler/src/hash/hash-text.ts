import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { toBase64 } from './to-base64.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-384 of a text's UTF-8 bytes as `integrity` attributes write it. https://www.w3.org/TR/SRI/ */
export function integrityOf(text: string): string {
  return `sha384-${toBase64(sha384(utf8ToBytes(text)))}`;
}
