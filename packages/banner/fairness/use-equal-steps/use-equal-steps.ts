import { findingOf, type Finding } from '../finding.ts';

const found = findingOf('F06');

/** How far each answer is, counted in the page by `countSteps` while somebody, or a script, gives it from the same start. */
export interface Steps {
  readonly unit: 'clicks' | 'keys';
  readonly accept: number;
  readonly reject: number;
  /** From a page on which everything is granted, the control that opens the preferences included. */
  readonly withdraw: number;
}

/** F06: refusing and withdrawing take no more steps than agreeing. */
export function useEqualSteps({ unit, accept, reject, withdraw }: Steps): readonly Finding[] {
  return (
    [
      ['Refusing', reject],
      ['Withdrawing', withdraw],
    ] as const
  )
    .filter(([, steps]) => steps > accept)
    .map(([what, steps]) => found(`${what} takes ${steps} ${unit}, agreeing ${accept}.`));
}
