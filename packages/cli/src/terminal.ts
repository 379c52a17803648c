import type { Readable, Writable } from 'node:stream';

/** A stream a person may be looking at. */
export type TerminalOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything a command knows of the process around it; tests pass their own. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Results only, so that a pipe gets nothing else. */
  readonly stdout: TerminalOutput;
  /** Diagnostics and progress. */
  readonly stderr: TerminalOutput;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person ends a command that would run on. */
  readonly signal: AbortSignal;
}
