import { CATEGORIES, type Category } from '@candor/model';

import type { Words } from '../vocabulary/compile-words.ts';

const NEGATED = /(?:\bnon|\bnot|\bun|\bnicht|\bno)[\s-]+$/iu;

/** Tells which category a heading, lead or table cell says; the first word decides, `null` when it says none. */
export function sectionCategory(title: string, words: Words): Category | null {
  let best: { category: Category; index: number } | null = null;
  for (const category of CATEGORIES) {
    const match = words.categories[category].exec(title);
    if (match === null || NEGATED.test(title.slice(0, match.index))) continue;
    if (best === null || match.index < best.index) best = { category, index: match.index };
  }
  return best?.category ?? null;
}
