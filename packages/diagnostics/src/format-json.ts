import type { Diagnostic } from './diagnostic.ts';

/** Prints diagnostics as JSON: `{ "diagnostics": [ … ] }`, two spaces, one trailing line break. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ diagnostics }, null, 2)}\n`;
}
