import { strToU8, zipSync } from 'fflate';

/** Writes an archive of texts, by their names. */
export function writeZip(texts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  );
}
