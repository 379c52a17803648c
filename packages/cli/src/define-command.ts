import { parseArgs, type ArgsDef, type ParsedArgs } from 'citty';

import type { Command, CommandExample } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** What a command file states; `run` gets its arguments by name and typed. */
export interface CommandDefinition<T extends ArgsDef> {
  readonly name: string;
  readonly summary: string;
  readonly args: T;
  /** The last positional argument may be given any number of times: `args._` has them all. */
  readonly takesMany?: boolean;
  readonly examples: readonly CommandExample[];
  run(args: ParsedArgs<T>, terminal: Terminal): Promise<ExitCode>;
}

/** Makes a command of its definition; `checkArguments` must have passed the arguments before it runs. */
export function defineCommand<const T extends ArgsDef>(definition: CommandDefinition<T>): Command {
  const { name, summary, args, examples, takesMany = false } = definition;
  return {
    name,
    summary,
    args,
    takesMany,
    examples,
    run: (rawArgs, terminal) => definition.run(parseArgs<T>([...rawArgs], args), terminal),
  };
}
