/** Fails unless both are the same data. */
export function equal(actual: unknown, expected: unknown, what = ''): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}\n  found    ${found}\n  expected ${wanted}`);
}
