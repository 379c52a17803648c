import type { CatalogService } from '@candor/model';

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
  const isOffice = service.kind === 'back-office';
  const filed = [at.runIn, at.lead, ...at.titles]
    .map((title) => sectionCategory(title, words))
    .find((category) => category !== null);
  let points = 0;
  if (!isOffice && service.category === filed) points += 2;
  if (!isOffice && service.category !== null && words.categories[service.category].test(near))
    points += 2;
  if (isOffice && words.officeUses.test(near)) points += 1;
  if (isOffice && words.officeContexts.test(`${at.lead} ${at.titles[0] ?? ''}`)) points += 1;
  if (service.role !== undefined && near.includes(service.role.toLowerCase())) points += 2;
  if (service.purposes.some((purpose) => near.includes(purpose.split('-').at(-1) ?? purpose)))
    points += 1;
  return points;
}
