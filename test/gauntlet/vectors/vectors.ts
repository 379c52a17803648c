import { markup } from './markup.ts';
import { marked } from './marked.ts';
import { scripted } from './scripted.ts';
import type { Vector } from './vector.ts';

/** Every vector, in the order of the table. */
export const vectors: readonly Vector[] = [...marked, ...markup, ...scripted];
