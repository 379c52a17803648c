/** How much a diagnostic weighs: `error` fails a command, `warning` and `info` do not. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** A place in a source text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A message to the author of a policy or a configuration: what is wrong, why it matters, what to do.
 */
export interface Diagnostic {
  /** Stable rule code: `no-…` forbids, `use-…` demands. Never renamed, never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** Why it matters: the law article, specification or measurement. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where, or `null` when it is about no single place. */
  readonly span: Span | null;
  /** Name of the file that `span` is in; absent: the command's main input. */
  readonly file?: string;
}

/** Tells whether a list of diagnostics fails the command that made it. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
