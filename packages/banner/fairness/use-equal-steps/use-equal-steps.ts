import { findingOf, type Finding } from '../finding.ts';

const found = findingOf('F06');

/** How far each answer is, counted in the page by `countSteps` while somebody, or a script, gives it. */
export interface Steps {
  readonly unit: 'clicks' | 'keys';
  /** From a page that has just loaded, with the banner. */
  readonly banner: { readonly accept: number; readonly reject: number };
  /** From a page without a banner, by way of the control that opens the choices. */
  readonly later: { readonly accept: number; readonly withdraw: number };
}

/** F06: refusing takes no more steps than agreeing, and withdrawing no more than agreeing from the same place. */
export function useEqualSteps({ unit, banner, later }: Steps): readonly Finding[] {
  return (
    [
      ['Refusing', banner.reject, banner.accept],
      ['Withdrawing', later.withdraw, later.accept],
    ] as const
  )
    .filter(([, steps, atMost]) => steps > atMost)
    .map(([what, steps, atMost]) => found(`${what} takes ${steps} ${unit}, agreeing ${atMost}.`));
}
