import { sha384 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import { toBase64 } from './to-base64.ts';

/** SHA-384 of a text's UTF-8 bytes as `integrity` attributes write it. https://www.w3.org/TR/SRI/ */
export function integrityOf(text: string): string {
  return `sha384-${toBase64(sha384(utf8ToBytes(text)))}`;
}
