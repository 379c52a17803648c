import { type Diagnostic, formatText, type Severity, type Sources } from '@candor/diagnostics';

/** The part of Vite's logger that is used; it decides by its own level what is shown. */
export interface Logger {
  readonly error: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly info: (text: string) => void;
}

const METHODS: readonly (readonly [Severity, keyof Logger])[] = [
  ['info', 'info'],
  ['warning', 'warn'],
  ['error', 'error'],
];

/** Prints diagnostics with their code frames, the gravest last, where a terminal leaves them in sight. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  { logger, color }: { readonly logger: Logger; readonly color: boolean },
): void {
  for (const [severity, method] of METHODS) {
    const some = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    if (some.length > 0) logger[method](`${formatText(some, sources, { color })}\n`);
  }
}
