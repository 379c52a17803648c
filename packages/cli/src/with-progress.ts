import type { Terminal } from './terminal.ts';

/** Shows a spinner on stderr while work goes on, when a person is looking; removes it before anything else is printed. */
export async function withProgress<T>(
  terminal: Terminal,
  text: string,
  work: () => Promise<T>,
): Promise<T> {
  if (terminal.stderr.isTTY !== true || (terminal.env['CI'] ?? '') !== '') return work();
  const { default: createSpinner } = await import('yocto-spinner');
  const spinner = createSpinner({ text, stream: terminal.stderr }).start();
  try {
    return await work();
  } finally {
    spinner.stop();
  }
}
