import type { VectorResult } from '../drive/run-vectors.ts';
import type { BrowserName, Vector } from '../vectors/vector.ts';
import { cellsOf } from './judge.ts';

/** Why a browser has fewer vectors, and why some leak all the same: the platform's reasons, under the table. */
export function renderReasons(
  results: readonly VectorResult[],
  { vectors, browser }: { readonly vectors: readonly Vector[]; readonly browser: BrowserName },
): string {
  const absent = vectors.flatMap(({ id, absent: reasons }) => {
    const reason = reasons?.[browser];
    return reason === undefined ? [] : [`${id}: not measured, ${reason}`];
  });
  const impossible = results.flatMap((result) =>
    (result.vector.impossible ?? [])
      .filter(({ browsers }) => browsers?.includes(browser) ?? true)
      .flatMap(({ levels, reason }) =>
        levels
          .filter((level) => cellsOf(result, level).some(([, { leaks }]) => leaks.length > 0))
          .map((level) => `${result.vector.id}, ${level}: ${reason}`),
      ),
  );
  return [...absent, ...impossible].map((line) => `${line}\n`).join('');
}
