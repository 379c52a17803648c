import { CATEGORIES, type Category } from '@candor/model';

import type { Words } from '../vocabulary/compile-words.ts';

const NEGATED = /(?:\bnon|\bnot|\bun|\bnicht|\bno)[\s-]+$/iu;

/** Headings repeat for every line below them; the memory is emptied when a stranger's page fills it. */
const remembered = new WeakMap<Words, Map<string, Category | null>>();
const MAX_REMEMBERED = 5000;

/** Tells which category a heading, lead or table cell says; the first word decides, `null` when it says none. */
export function sectionCategory(title: string, words: Words): Category | null {
  const memory = remembered.get(words) ?? new Map<string, Category | null>();
  remembered.set(words, memory);
  const known = memory.get(title);
  if (known !== undefined) return known;
  if (memory.size >= MAX_REMEMBERED) memory.clear();
  const category = readCategory(title, words);
  memory.set(title, category);
  return category;
}

function readCategory(title: string, words: Words): Category | null {
  let best: { category: Category; index: number } | null = null;
  for (const category of CATEGORIES) {
    const match = words.categories[category].exec(title);
    if (match === null || NEGATED.test(title.slice(0, match.index))) continue;
    if (best === null || match.index < best.index) best = { category, index: match.index };
  }
  return best?.category ?? null;
}
