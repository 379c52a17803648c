import { loadRules } from './explain/load-rules.ts';
import { reportedCodes } from './reported-codes.ts';
import type { Terminal } from './terminal.ts';

const MAX_CODES = 6;

/** Says once, at the end of a run, where more is to be read about the codes that were reported. */
export async function reportExplainHint(terminal: Terminal): Promise<void> {
  const reported = reportedCodes(terminal);
  if (reported.length === 0) return;
  const known = new Set((await loadRules()).map(({ code }) => code));
  const codes = reported.filter((code) => known.has(code));
  const [first] = codes;
  if (first === undefined) return;
  const others = codes.slice(1, MAX_CODES);
  const more = codes.length > MAX_CODES ? ' …' : '';
  const beside = others.length === 0 ? '' : ` (also ${others.join(', ')}${more})`;
  terminal.stderr.write(`More about it: candor explain ${first}${beside}\n`);
}
