import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import { toBase64 } from './to-base64.ts';

/** SHA-256 of an inline script or style as a Content-Security-Policy names it, without the quotes. https://www.w3.org/TR/CSP3/ */
export function sourceHash(text: string): string {
  return `sha256-${toBase64(sha256(utf8ToBytes(text)))}`;
}
