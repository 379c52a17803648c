import { Readable, Writable } from 'node:stream';

import type { Terminal } from '../terminal.ts';

/** A terminal that remembers what was printed on it. */
export interface TestTerminal extends Terminal {
  readonly printed: { readonly stdout: () => string; readonly stderr: () => string };
}

/** What a test decides about its terminal. */
export interface TestTerminalOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTty?: boolean;
  readonly columns?: number;
  readonly signal?: AbortSignal;
}

/** Makes a terminal for one run of a command, without a process around it. */
export function createTestTerminal(options: TestTerminalOptions = {}): TestTerminal {
  const stdout = createCapture(options);
  const stderr = createCapture(options);
  return {
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
    printed: { stdout: stdout.text, stderr: stderr.text },
  };
}

function createCapture(options: TestTerminalOptions): {
  stream: Writable & { isTTY?: boolean; columns?: number };
  text: () => string;
} {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const extra = {
    // What a spinner asks of a terminal.
    ...(options.isTty === true
      ? { isTTY: true, clearLine: () => true, cursorTo: () => true, moveCursor: () => true }
      : {}),
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  };
  return { stream: Object.assign(stream, extra), text: () => Buffer.concat(chunks).toString() };
}
