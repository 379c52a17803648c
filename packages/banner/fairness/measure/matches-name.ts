/** Whether a stored name is one that was declared, in which `*` stands for any characters: `_ga_*`. Compares in linear time. */
export function matchesName(name: string, declared: string): boolean {
  const [first = '', ...rest] = declared.split('*');
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
