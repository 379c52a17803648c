import type { PolicyDocument } from '../parse/policy-document.ts';

/** Computes once for each document and pattern, as long as the document is kept. What is computed is never `undefined`. */
export function memoByPattern<T>(
  compute: (document: PolicyDocument, pattern: RegExp) => T,
): (document: PolicyDocument, pattern: RegExp) => T {
  const memories = new WeakMap<PolicyDocument, Map<RegExp, T>>();
  return (document, pattern) => {
    const memory = memories.get(document) ?? new Map<RegExp, T>();
    memories.set(document, memory);
    const known = memory.get(pattern);
    if (known !== undefined) return known;
    const value = compute(document, pattern);
    memory.set(pattern, value);
    return value;
  };
}
