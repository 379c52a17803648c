import type { Terminal, TerminalOutput } from './terminal.ts';

/**
 * Decides whether a stream gets colours: never with a non-empty `NO_COLOR` (https://no-color.org), always with `FORCE_COLOR`
 * other than `0`, otherwise on a terminal that is not `dumb`.
 */
export function shouldColor(stream: TerminalOutput, env: Terminal['env']): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
