/**
 * Compiles name patterns, as a plan lists them, into one test.
 *
 * @param patterns - Joined by spaces; `*` stands for any run of characters. Empty: matches no name.
 */
export function matchNames(patterns: string): RegExp {
  const source = patterns
    .trim()
    .replace(/[^\w* ]/g, String.raw`\$&`)
    .replace(/\*/g, '.*')
    .replace(/ +/g, '|');
  return new RegExp(`^(${source || '(?!)'})$`);
}
