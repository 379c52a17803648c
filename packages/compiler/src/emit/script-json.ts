/**
 * Writes a value as JSON that may stand in a script, and a script in a page: `<` cannot end it, and the two line separators that
 * JSON allows in strings are escaped.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
