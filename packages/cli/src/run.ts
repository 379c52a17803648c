import { createProcessTerminal } from './create-process-terminal.ts';
import { runCommandLine } from './run-command-line.ts';

/**
 * The `candor` command: runs one command line in this process and leaves its exit code in `process.exitCode`
 * (0 done, 1 errors found, 2 unusable input or arguments, 70 a bug).
 *
 * @param argv - Without node and the program's own name.
 */
export async function run(argv: readonly string[]): Promise<void> {
  process.exitCode = await runCommandLine(argv, createProcessTerminal());
}
