import type { CatalogService, Category } from '@candor/model';

import type { ReadContext } from '../read-context.ts';
import { sectionCategory } from '../extract/section-category.ts';
import type { MentionContext } from './mention-context.ts';

/** Decides which service a name means that several services of the catalogue share: by the words around it. */
export function resolveService(at: MentionContext, context: ReadContext): CatalogService {
  const [first, ...others] = at.mention.entry.services;
  if (first === undefined)
    throw new Error(`A name without a service was matched: ${at.mention.entry.name}`);
  let best = { service: first, score: score(first, at, context) };
  for (const service of others) {
    const candidate = { service, score: score(service, at, context) };
    if (candidate.score > best.score) best = candidate;
  }
  return best.service;
}

function score(service: CatalogService, at: MentionContext, { words }: ReadContext): number {
  const near = `${at.sentence} ${at.runIn} ${at.lead}`;
  const signs =
    service.kind === 'back-office'
      ? [
          words.officeUses.test(near),
          words.officeContexts.test(`${at.lead} ${at.titles[0] ?? ''}`),
          service.role !== undefined && near.includes(service.role.toLowerCase()),
        ]
      : [
          service.category !== null && service.category === filedUnder(at, words),
          service.category !== null && words.categories[service.category].test(near),
          service.purposes.some((purpose) => near.includes(purpose.split('-').at(-1) ?? purpose)),
        ];
  return signs.filter(Boolean).length;
}

function filedUnder(at: MentionContext, words: ReadContext['words']): Category | null {
  for (const title of [at.runIn, at.lead, ...at.titles]) {
    const category = sectionCategory(title, words);
    if (category !== null) return category;
  }
  return null;
}
