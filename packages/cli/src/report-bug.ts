import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Tells of an error nobody expected: one line, how to report it, and the stack only on request. */
export function reportBug(error: unknown, terminal: Terminal): ExitCode {
  const { stderr, env } = terminal;
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(`candor has a bug: ${message.split('\n')[0] ?? ''}\n`);
  if ((env['CANDOR_DEBUG'] ?? '') === '') {
    stderr.write(
      'Please report it with the command you ran and what CANDOR_DEBUG=1 prints beside it.\n',
    );
    return EXIT_CODE.bug;
  }
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    stderr.write(`${cause.stack ?? String(cause)}\n`);
  return EXIT_CODE.bug;
}
