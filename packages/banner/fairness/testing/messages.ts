import type { Finding } from '../finding.ts';

/** Messages, to compare. */
export function messages(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => message);
}
