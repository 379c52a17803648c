import type { Certainty } from './decision.ts';

/** A certainty in the words of the report. */
export interface CertaintyLabel {
  readonly name: string;
  /** Filled of three dots. */
  readonly dots: number;
  readonly about: string;
}

/** Words for each certainty; the dots say the same without colour. */
export const CERTAINTY_LABELS: Readonly<Record<Certainty, CertaintyLabel>> = {
  certain: {
    name: 'Certain',
    dots: 3,
    about:
      'The catalogue knows the name, the policy says that it is used, and nothing contradicts the category.',
  },
  likely: {
    name: 'Likely',
    dots: 2,
    about:
      'The policy names it, and one of name, use or category rests on one source alone or is contradicted.',
  },
  guess: {
    name: 'Guess',
    dots: 1,
    about: 'The policy names it, and neither the catalogue nor a heading gives the category.',
  },
  unstated: {
    name: 'Not in the policy',
    dots: 0,
    about: 'It stands in the configuration, and no sentence of the policy names it.',
  },
};
