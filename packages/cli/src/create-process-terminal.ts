import type { Terminal } from './terminal.ts';

/**
 * The terminal of the running process. A reader that has seen enough (`candor read … | head`) ends the process quietly;
 * any other error on stdout (a full disk behind `>`) ends it with exit code 2, because the result did not arrive.
 */
export function createProcessTerminal(): Terminal {
  const interrupt = new AbortController();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`error The output cannot be written (${error.code ?? error.message}).\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => process.exit(2));
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    get signal(): AbortSignal {
      listenForInterrupt(interrupt);
      return interrupt.signal;
    },
  };
}

/** Only a command that asks for the signal changes what Ctrl+C does; a second Ctrl+C ends the process at once. */
function listenForInterrupt(interrupt: AbortController): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    if (process.listenerCount(name) === 0) process.once(name, () => interrupt.abort());
  }
}
