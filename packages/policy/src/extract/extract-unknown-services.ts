import { CATEGORIES, type Category, type ServiceDisclosure } from '@candor/model';

import { describeMention } from '../match/describe-mentions.ts';
import type { MentionContext } from '../match/mention-context.ts';
import { placeByContext } from '../match/place-mention.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { findUnknownNames } from './find-unknown-names.ts';
import { MAX_EVIDENCE, MAX_SERVICES } from './limits.ts';
import { readProvider } from './read-provider.ts';
import { readRegion } from './read-region.ts';
import { readSectionCategory } from './read-section-category.ts';
import { withoutForm, type UnknownName } from './unknown-name.ts';

/** Reads services that the catalogue does not know, by the structure they stand in: a list, a table, "X is a … service provided by Y". */
export const extractUnknownServices: Extractor = (context, found) => {
  const names = findUnknownNames(context, found);
  const taken = new Set([
    ...found.services.flatMap(({ id, name, aliases }) => [id, ...[name, ...aliases].map(toId)]),
    // A vendor is not a service beside its product.
    ...[...found.services, ...names].flatMap(({ name, provider }) => vendorIds(name, provider)),
  ]);
  const unknown = new Map<string, ServiceDisclosure>();
  for (const name of names) {
    const id = toId(name.name);
    if (id === '' || taken.has(id) || found.services.length + unknown.size >= MAX_SERVICES)
      continue;
    const before = unknown.get(id);
    const service = toDisclosure(name, id, context);
    unknown.set(id, before === undefined ? service : merge(before, service));
  }
  return { services: [...found.services, ...unknown.values()] };
};

/** Ids that a provider's name would get, unless it is the product's own name. */
function vendorIds(name: string, provider: string | null): readonly string[] {
  if (provider === null) return [];
  return [toId(provider), toId(withoutForm(provider))].filter((id) => id !== toId(name));
}

function toId(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60);
}

function merge(first: ServiceDisclosure, again: ServiceDisclosure): ServiceDisclosure {
  const leading = first.kind === 'back-office' && again.kind !== 'back-office' ? again : first;
  return {
    ...leading,
    provider: first.provider ?? again.provider,
    evidence: [...first.evidence, ...again.evidence].slice(0, MAX_EVIDENCE),
  };
}

function toDisclosure(name: UnknownName, id: string, context: ExtractContext): ServiceDisclosure {
  const mention = {
    start: name.start,
    end: name.end,
    block: name.block,
    sentence: name.sentence,
    entry: { name: name.name, services: [], isAmbiguous: false, isBrand: false },
  };
  const at = describeMention(context, mention, { previous: undefined, next: undefined });
  const isDescribed =
    name.isOffice !== true && describedCategory(`${at.sentence} ${at.row}`, context.words) !== null;
  const isOnSite =
    placeByContext(at, context, isDescribed ? 1 : name.isOffice === true ? -1 : 0) === 'site';
  const section = readSectionCategory(at, context);
  return {
    id,
    name: name.name,
    aliases: [
      ...new Set([name.name, ...(name.provider?.startsWith(name.name) ? [name.provider] : [])]),
    ],
    provider: name.provider ?? readProvider(context.document.text, at, context.words),
    kind: isOnSite ? 'site-tracker' : 'back-office',
    ...(isOnSite
      ? categorise(at, section, context)
      : {
          category: null,
          categoryReason: 'the words around it tell of the office, not of the site',
        }),
    sectionCategory: section,
    region: readRegion(at.sentence),
    cookieless: context.words.cookieless.test(at.after),
    optOut: context.words.optOuts.test(at.after),
    known: false,
    evidence: [context.quote(context.document.sentences[name.sentence] ?? name)],
  };
}

/** What the policy says it does, else the heading it stands under, else marketing: the strictest reading. In a table the type column is the plainest word. */
function categorise(
  at: MentionContext,
  section: ServiceDisclosure['category'],
  { words }: ExtractContext,
): Pick<ServiceDisclosure, 'category' | 'categoryReason'> {
  const filed = { category: section, categoryReason: 'the policy files it under this heading' };
  if (section !== null && at.block.kind === 'row') return filed;
  const texts = [
    at.row,
    at.after.slice(0, 200),
    at.before.slice(-200),
    at.runIn,
    at.lead,
    at.body,
    at.following,
    at.titles[0] ?? '',
  ];
  for (const text of texts) {
    const category = describedCategory(text, words);
    if (category !== null) return { category, categoryReason: 'the policy describes it so' };
  }
  if (section !== null) return filed;
  return {
    category: 'marketing',
    categoryReason: 'the policy does not say what it is for: the strictest reading',
  };
}

/** The category of the first word that tells what something does. */
function describedCategory(text: string, words: ExtractContext['words']): Category | null {
  let best: { category: Category; index: number } | null = null;
  for (const category of CATEGORIES) {
    const index = words.descriptions[category].exec(text)?.index;
    if (index !== undefined && (best === null || index < best.index)) best = { category, index };
  }
  return best?.category ?? null;
}
