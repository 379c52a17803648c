import type { VectorResult } from '../drive/run-vectors.ts';
import type { Level } from '../vectors/vector.ts';
import { cellsOf } from './judge.ts';

const SHOWN: readonly Level[] = ['L1', 'L2', 'L3', 'L4'];

/** The last line: vectors that leak in any phase, of those measured; and vectors that came back, of those that should. */
export function summarize(results: readonly VectorResult[]): string {
  const leaks = SHOWN.map((level) => {
    const measured = results.filter((result) => cellsOf(result, level).length > 0);
    const leaking = measured.filter((result) =>
      cellsOf(result, level).some(([, cell]) => cell.leaks.length > 0),
    );
    return `${level} ${leaking.length}/${measured.length}`;
  });
  const asked = results.flatMap((result) =>
    (['L1', 'L3'] as const)
      .map((level) => cellsOf(result, level))
      .filter((cells) => cells.some(([phase]) => phase === 'accept')),
  );
  const restored = asked.filter((cells) =>
    cells.every(([, { unrestored }]) => unrestored.length === 0),
  );
  return `leaks: ${leaks.join(' · ')} · restored: ${restored.length}/${asked.length}`;
}
