/**
 * Tells whether a storage name falls under a pattern in which `*` stands for any run of characters. Linear in both: the parts between
 * the stars are looked for one after the other. A pattern without a letter before its first star would match anything, so it matches
 * only itself.
 */
export function matchesName(pattern: string, name: string): boolean {
  if (pattern === name) return true;
  const [head = '', ...parts] = pattern.split('*');
  const tail = parts.pop();
  if (tail === undefined || head === '' || !name.startsWith(head)) return false;
  let at = head.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - tail.length >= at && name.endsWith(tail);
}
