/**
 * Finds the chunk of the locale to speak: for each wanted language in turn that of the longest tag that a locale answers to (RFC 4647,
 * section 3.4: `de-at`, then `de`).
 *
 * @param chunks - File names by lower-case tag, see `UiPlan.chunks`.
 */
export function findChunk(
  chunks: Readonly<Record<string, string>>,
  wanted: readonly string[],
): string | undefined {
  for (const language of wanted)
    for (let tag = language.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, ''))
      if (tag in chunks) return chunks[tag];
  return undefined;
}
