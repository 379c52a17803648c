import type { LocaleChunk, UiTexts } from '@candor/model';

/** The words of a further locale's chunk under the keys of the first locale; the first locale's own without a chunk. */
export function translate(texts: UiTexts, chunk: LocaleChunk | undefined): Record<string, string> {
  const lines = chunk?.[1].split('\n');
  const entries = Object.entries(texts).map(([key, text], index) => [key, lines?.[index] ?? text]);
  return { ...Object.fromEntries(entries), ...chunk?.[2] };
}
