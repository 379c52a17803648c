import type { Terminal } from './terminal.ts';

/** Codes that have been printed on a terminal, in order: a run hints at their pages once, at its end. */
const codes = new WeakMap<Terminal, Set<string>>();

/** Remembers that a diagnostic with this code was printed. */
export function addReportedCode(terminal: Terminal, code: string): void {
  const known = codes.get(terminal);
  if (known === undefined) codes.set(terminal, new Set([code]));
  else known.add(code);
}

/** Everything that was printed on a terminal so far. */
export function reportedCodes(terminal: Terminal): readonly string[] {
  return [...(codes.get(terminal) ?? [])];
}
