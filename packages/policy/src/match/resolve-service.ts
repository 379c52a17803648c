import type { CatalogService, Category, PurposeId } from '@candor/model';

import type { ReadContext } from '../read-context.ts';
import { sectionCategory } from './section-category.ts';
import type { MentionContext } from './mention-context.ts';

/** Words by which a sentence shows a purpose; only those that tell products of one vendor apart. */
const PURPOSE_WORDS: Readonly<Partial<Record<PurposeId, RegExp>>> = {
  'measure-audience': /analy|statisti|audience|traffic/u,
  'measure-ads': /pixel|conversion|\bads?\b|advertis|campaign/u,
  'personalise-ads': /remarket|retarget|personali[sz]ed ad|target/u,
  'share-pages':
    /\bshar(?:e|ing)\b|buttons?|plug-?ins?|komponenten|\blike\b|compartir|partage|teilen|botones|boutons/u,
  'show-feeds': /feed|timeline|syndicat|posts/u,
  'sign-in': /log-?in|sign(?:ing)?[ -]?in|anmeld|connexion/u,
  'play-video': /videos?|player/u,
  'show-maps': /\bmaps?\b|karten|cartes/u,
  'deliver-fonts': /fonts?|schrift|polices/u,
  'deliver-files': /cdn|content delivery|deliver/u,
  'balance-load': /load balanc|lastverteil|équilibrage/u,
  'prevent-abuse': /\bbots?\b|spam|abuse|captcha|fraud/u,
};

/** Decides which service a name means that several services of the catalogue share: by the words around it. */
export function resolveService(at: MentionContext, context: ReadContext): CatalogService {
  const [first, ...others] = at.mention.entry.services;
  if (first === undefined)
    throw new Error(`A name without a service was matched: ${at.mention.entry.name}`);
  if (others.length === 0) return first;
  let best = { service: first, score: score(first, at, context) };
  for (const service of others) {
    const candidate = { service, score: score(service, at, context) };
    const isTie = candidate.score === best.score;
    // Of a vendor's products the plainest name is that of the main one (`Google Ads`, `Meta Pixel`).
    const isBetter =
      isTie && at.mention.entry.isBrand && service.name.length < best.service.name.length;
    if (candidate.score > best.score || isBetter) best = candidate;
  }
  return best.service;
}

function score(service: CatalogService, at: MentionContext, context: ReadContext): number {
  const near = `${at.sentence} ${at.runIn} ${at.lead}`;
  const signs =
    service.kind === 'back-office'
      ? officeSigns(service, { at, near }, context)
      : siteSigns(service, { at, near }, context);
  return (
    signs.filter(Boolean).length +
    (setsCookieOf(service, at) ? 5 : 0) +
    (at.mention.entry.isBrand ? brandScore(service, at, context) : 0)
  );
}

interface Surroundings {
  readonly at: MentionContext;
  /** The sentence with the titles nearest to it. */
  readonly near: string;
}

function officeSigns(
  { role }: CatalogService,
  { at, near }: Surroundings,
  { words }: ReadContext,
): readonly boolean[] {
  return [
    words.officeUses.test(near),
    words.officeContexts.test(`${at.lead} ${at.titles[0] ?? ''}`),
    role !== undefined && near.includes(role.toLowerCase()),
  ];
}

function siteSigns(
  service: CatalogService,
  { at, near }: Surroundings,
  { words }: ReadContext,
): readonly boolean[] {
  const { category } = service;
  return [
    ...saysItself(service, at, words),
    service.kind === 'embed' && at.mention.entry.isBrand && words.embeds.test(near),
    category !== null && category === filedUnder(at, words),
    category !== null && words.categories[category].test(near),
    service.purposes.some((purpose) => PURPOSE_WORDS[purpose]?.test(near) === true),
  ];
}

/** What speaks for one of a brand's products beside the words around it. */
function brandScore(service: CatalogService, at: MentionContext, context: ReadContext): number {
  const isCertain = certainIn(context).has(service.id);
  return (isCertain ? 0.5 : 0) + (bearsName(service, at.mention.entry.name) ? 1 : 0);
}

/** A bare `Acme` is rather a product with `Acme` in its name than another one of the same vendor. */
function bearsName({ name, aliases }: CatalogService, brand: string): boolean {
  return [name, ...aliases].some((one) => one.startsWith(`${brand} `));
}

const certain = new WeakMap<ReadContext['mentions'], ReadonlySet<string>>();

/** Services that the policy names beyond doubt somewhere: a bare brand beside them means them. */
function certainIn({ mentions }: ReadContext): ReadonlySet<string> {
  const known = certain.get(mentions);
  if (known !== undefined) return known;
  const ids = new Set(
    mentions.flatMap(({ entry }) =>
      entry.isAmbiguous || entry.services.length !== 1 ? [] : entry.services.map(({ id }) => id),
    ),
  );
  certain.set(mentions, ids);
  return ids;
}

/** In a table, a cookie of this very product stands in the same row. */
function setsCookieOf({ storage }: CatalogService, { block, row }: MentionContext): boolean {
  if (block.kind !== 'row') return false;
  return storage.some(({ name }) => {
    const fixed = name.split('*')[0]?.toLowerCase() ?? '';
    return (
      fixed.length >= 3 &&
      row
        .split(/[\s,;|`]+/u)
        .some((word) => (name.includes('*') ? word.startsWith(fixed) : word === fixed))
    );
  });
}

/** The word behind the name weighs most: "Google advertising". */
function saysItself(
  { category }: CatalogService,
  { after }: MentionContext,
  words: ReadContext['words'],
): readonly boolean[] {
  const isSaid = category !== null && words.categories[category].test(after.slice(0, 16));
  return [isSaid, isSaid, isSaid];
}

function filedUnder(at: MentionContext, words: ReadContext['words']): Category | null {
  for (const title of [at.runIn, at.lead, ...at.titles]) {
    const category = sectionCategory(title, words);
    if (category !== null) return category;
  }
  return null;
}
