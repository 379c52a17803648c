import type { ArgsDef } from 'citty';

import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** One line of a command's help: what to type and what it does. */
export type CommandExample = readonly [line: string, does: string];

/** A command as the dispatcher sees it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly args: ArgsDef;
  /** The last positional argument may be given any number of times. */
  readonly takesMany?: boolean;
  readonly examples: readonly CommandExample[];
  /** Checked arguments come in, the exit code goes out. Throws for bugs only. */
  run(rawArgs: readonly string[], terminal: Terminal): Promise<ExitCode>;
}
