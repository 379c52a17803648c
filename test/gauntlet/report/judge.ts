import type { VectorResult } from '../drive/run-vectors.ts';
import type { Cell, Phase } from '../drive/run-level.ts';
import type { Impossible, Level } from '../vectors/vector.ts';

/** Levels that promise something; the others are shown for comparison. */
export const PROMISING: readonly Level[] = ['L1', 'L3', 'L4'];

/** One broken promise, in words. */
export interface Verdict {
  readonly where: string;
  readonly what: string;
}

/** Everything in the results that must not be. */
export function judge(results: readonly VectorResult[]): readonly Verdict[] {
  return results.flatMap((result) => [
    ...judgeControl(result),
    ...judgeLevels(result),
    ...judgeReasons(result),
  ]);
}

/** The cells of a level, with their phases. */
export function cellsOf(
  { levels }: VectorResult,
  level: Level,
): readonly (readonly [Phase, Cell])[] {
  return Object.entries(levels[level]?.cells ?? {}) as (readonly [Phase, Cell])[];
}

/** The reason that is given for a leak here. */
export function reasonFor(
  { vector, browser }: VectorResult,
  level: Level,
  phase: Phase,
): Impossible | undefined {
  return vector.impossible?.find(
    ({ levels, phases, browsers }) =>
      levels.includes(level) &&
      (phases?.includes(phase) ?? true) &&
      (browsers?.includes(browser) ?? true),
  );
}

function judgeControl(result: VectorResult): readonly Verdict[] {
  const cell = result.levels.control?.cells.before;
  if (cell === undefined) return [];
  const where = `${result.vector.id}, ${result.browser}, control`;
  return [
    ...(cell.leaks.length === 0
      ? [{ where, what: 'does not leak without Candor: the vector is broken' }]
      : []),
    ...cell.broken.map((fact) => ({
      where,
      what: `the shop does not work without Candor: ${fact}`,
    })),
  ];
}

function judgeLevels(result: VectorResult): readonly Verdict[] {
  return PROMISING.flatMap((level) =>
    cellsOf(result, level).flatMap(([phase, cell]) => {
      const where = `${result.vector.id}, ${result.browser}, ${level}, ${phase}`;
      const isPromised = reasonFor(result, level, phase) === undefined;
      const [leaks, differs] = isPromised ? [cell.leaks, cell.differs] : [[], []];
      return [
        ...leaks.map((leak) => ({ where, what: `leaks ${leak}` })),
        ...cell.broken.map((fact) => ({ where, what: `breaks the shop: ${fact}` })),
        ...cell.unrestored.map((what) => ({ where, what: `not restored: ${what}` })),
        ...differs.map((what) => ({ where, what: `differs from before any choice: ${what}` })),
      ];
    }),
  );
}

/** A reason for a leak that is not there any more is a false statement. */
function judgeReasons(result: VectorResult): readonly Verdict[] {
  return (result.vector.impossible ?? [])
    .filter(({ browsers }) => browsers?.includes(result.browser) ?? true)
    .flatMap(({ levels, phases }) =>
      levels
        .filter((level) => {
          const cells = cellsOf(result, level).filter(([phase]) => phases?.includes(phase) ?? true);
          return cells.length > 0 && cells.every(([, { leaks }]) => leaks.length === 0);
        })
        .map((level) => ({
          where: `${result.vector.id}, ${result.browser}, ${level}`,
          what: 'is called impossible, and does not leak',
        })),
    );
}
