import type { Category } from '@candor/model';

/** The model's categories in the model's order, which a plan's rows point into. Written out: the gate takes types from there, no code. */
export const CATEGORIES: readonly Category[] =
  'necessary functional analytics marketing social'.split(' ') as Category[];
