import type { ReadPolicyResult } from '@candor/policy';

import type { Terminal } from '../terminal.ts';
import { withProgress } from '../with-progress.ts';
import type { Source } from './read-source.ts';

/** Reads the disclosures of a policy with the whole catalogue; its format follows from name and content. */
export async function readDisclosures(
  terminal: Terminal,
  source: Source,
): Promise<ReadPolicyResult> {
  return withProgress(terminal, `Reading ${source.name}`, async () => {
    const [{ detectFormat, readPolicy }, { catalog }] = await Promise.all([
      import('@candor/policy'),
      import('@candor/catalog'),
    ]);
    const format =
      source.extracted === undefined ? detectFormat(source.path ?? '', source.text) : 'markdown';
    const result = readPolicy(source.text, { catalog, format });
    const remarks = source.remark === undefined ? [] : [source.remark];
    return { ...result, diagnostics: [...remarks, ...result.diagnostics] };
  });
}
