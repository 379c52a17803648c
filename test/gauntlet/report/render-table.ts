import { styleText } from 'node:util';

import type { VectorResult } from '../drive/run-vectors.ts';
import { PHASES, type Cell, type Phase } from '../drive/run-level.ts';
import { LEVELS, type Level } from '../vectors/vector.ts';
import { PROMISING, reasonFor } from './judge.ts';

type Style = Parameters<typeof styleText>[0];

/** Short enough for a terminal: first letters of the phases, explained above the table. */
const LETTERS: Readonly<Record<Phase, string>> = {
  before: 'b',
  reject: 'r',
  accept: 'a',
  returning: 'v',
  partial: 'p',
  withdraw: 'w',
  corrupt: 'c',
  expired: 'e',
  'no-ui': 'u',
};

/** A level's column: one cell a phase. */
interface Column {
  readonly level: Level;
  readonly phases: readonly Phase[];
  readonly width: number;
}

/** Renders vector × level × phase for one browser. */
export function renderTable(results: readonly VectorResult[], isColored: boolean): string {
  const columns = columnsOf(results);
  const nameWidth = Math.max(...results.map(({ vector }) => vector.id.length)) + 2;
  const row = (name: string, cells: (column: Column) => string): string =>
    name.padEnd(nameWidth) + columns.map(cells).join('   ').trimEnd();
  return [
    row('', ({ level, width }) => level.padEnd(width)),
    row('', ({ phases, width }) =>
      phases
        .map((phase) => LETTERS[phase].padStart(2))
        .join(' ')
        .padEnd(width),
    ),
    ...results.map((result) =>
      row(result.vector.id, ({ level, phases, width }) => {
        const cells = phases.map((phase) => {
          const [text, style] = cellOf(result, level, phase);
          return isColored ? styleText(style, text) : text;
        });
        return cells.join(' ') + ' '.repeat(width - widthOf(phases));
      }),
    ),
  ].join('\n');
}

/** What the letters and signs mean. */
export const LEGEND: string = `${PHASES.map((phase) => `${LETTERS[phase]} ${phase}`).join(', ')}
· clean  n leaked requests and stored names  ! shop broken  x not restored  ~ differs from before any choice  - not measured`;

function columnsOf(results: readonly VectorResult[]): readonly Column[] {
  return LEVELS.map((level) => {
    const phases = PHASES.filter((phase) =>
      results.some(({ levels }) => levels[level]?.cells[phase] !== undefined),
    );
    return { level, phases, width: Math.max(level.length, widthOf(phases)) };
  }).filter(({ phases }) => phases.length > 0);
}

/** Two characters a cell, and a space between them. */
const widthOf = ({ length }: readonly Phase[]): number => length * 3 - 1;

function cellOf(result: VectorResult, level: Level, phase: Phase): readonly [string, Style] {
  const cell = result.levels[level]?.cells[phase];
  if (cell === undefined) return [' -', 'dim'];
  const text = signOf(cell).padStart(2);
  if (text === ' ·') return [text, 'dim'];
  if (level === 'control') return [text, cell.broken.length > 0 ? 'red' : 'reset'];
  if (!PROMISING.includes(level)) return [text, 'reset'];
  return [text, reasonFor(result, level, phase) === undefined ? 'red' : 'yellow'];
}

function signOf({ leaks, broken, unrestored, differs }: Cell): string {
  if (leaks.length > 0) return String(Math.min(leaks.length, 99));
  if (broken.length > 0) return '!';
  if (unrestored.length > 0) return 'x';
  return differs.length > 0 ? '~' : '·';
}
