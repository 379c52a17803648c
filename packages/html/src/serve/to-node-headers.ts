/** A header as `setHeader` takes it. */
export type NodeHeader = readonly [name: string, value: string | readonly string[]];

/** Reads what `writeHead` takes: an object, a list of pairs, or a flat list of names and values. */
export function toNodeHeaders(headers: unknown): readonly NodeHeader[] {
  if (typeof headers !== 'object' || headers === null) return [];
  if (!Array.isArray(headers)) return Object.entries(headers).flatMap(toHeader);
  const list: readonly unknown[] = headers;
  const pairs: readonly unknown[] = Array.isArray(list[0])
    ? list
    : list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : []));
  const values = new Map<string, string[]>();
  for (const pair of pairs) {
    const [header] = Array.isArray(pair) ? toHeader([String(pair[0]), pair[1]]) : [];
    if (header === undefined) continue;
    const [name, value] = header;
    const before = values.get(name.toLowerCase()) ?? [];
    values.set(name.toLowerCase(), [...before, ...[value].flat()]);
  }
  return [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]);
}

function toHeader([name, value]: readonly [string, unknown]): readonly NodeHeader[] {
  if (Array.isArray(value)) return [[name, value.map(String)]];
  return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
}
