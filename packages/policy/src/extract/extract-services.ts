import type {
  Category,
  CatalogService,
  Disclosures,
  Evidence,
  ServiceDisclosure,
} from '@candor/model';

import type { JudgedMention } from '../match/judge-mentions.ts';
import type { MentionContext } from '../match/mention-context.ts';
import { placeMention, type Place } from '../match/place-mention.ts';
import { resolveService } from '../match/resolve-service.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { MAX_EVIDENCE, MAX_SERVICES } from './limits.ts';
import { readProvider } from './read-provider.ts';
import { readRegionOf } from './read-region.ts';
import { readSectionCategory } from './read-section-category.ts';

const LEGAL_ENDING = new RegExp(`[\\s,]+${LEGAL_FORMS}\\.?$`, 'u');
/** A sentence that names this many services is a list of them. */
const LIST_SIZE = 4;
const MAX_RANKED = 100;
/** Mentions that are read for details; later ones repeat them. */
const MAX_READ = 60;

/** Everything said of one service so far. */
interface Draft {
  readonly service: CatalogService;
  readonly places: Place[];
  readonly mentions: MentionContext[];
}

/** Reads the services of the catalogue that the policy says the company uses: one disclosure each, on-site before back-office. */
export const extractServices: Extractor = (context, found) => {
  const drafts = new Map<string, Draft>();
  const hosts = ownHosts(context, found);
  for (const judged of context.judged) {
    if (!judged.isUsed || isOwnProduct(judged, found.company) || isOwnSite(judged, hosts)) continue;
    const service = resolveService(judged.at, context);
    const place = placeMention(service, judged.at, context);
    const draft = drafts.get(service.id) ?? { service, places: [], mentions: [] };
    draft.places.push(place);
    draft.mentions.push(judged.at);
    drafts.set(service.id, draft);
    if (drafts.size >= MAX_SERVICES) break;
  }
  return { services: [...drafts.values()].map((draft) => toDisclosure(draft, context)) };
};

const OUR_SITE =
  /(?<![\p{L}])(?:our|notre|unsere[rmn]?|nuestr[ao]) (?:web)?(?:site|seite|sitio|page|página)(?: web| internet)? (?:at )?(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]{3,60})\.[a-z]/gu;
/** Where anybody has a mailbox. */
const MAILBOXES =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|gmx|web|icloud|aol|proton|protonmail|orange|free)$/u;

/** First labels of the hosts that are the company's: of its address for mail, and of "our website …". */
function ownHosts({ document }: ExtractContext, { contact }: Disclosures): ReadonlySet<string> {
  const mail = /@(?:[^@]{1,60}\.)?([^.@]{3,60})\.[^.@]{2,20}$/u.exec(contact.email ?? '')?.[1];
  const sites = [...document.lower.matchAll(OUR_SITE)].slice(0, 20).map((match) => match[1] ?? '');
  return new Set([mail ?? '', ...sites].filter((host) => host !== '' && !MAILBOXES.test(host)));
}

/** `X` on the site x.com is the company itself. */
function isOwnSite({ at }: JudgedMention, hosts: ReadonlySet<string>): boolean {
  const closed = at.mention.entry.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return hosts.has(closed) && !OWN_USE.test(at.before);
}

const OWN_USE = /\b(?:use|using|utilisons|verwenden|usamos)\s+(?:the\s+)?$/u;

/** A company names its own product on every page; only "we use it" says that it measures the visitors of this site with it. */
function isOwnProduct({ at }: JudgedMention, company: string | null): boolean {
  if (company === null) return false;
  const own = plainName(company);
  const { name, services } = at.mention.entry;
  const isAlike = own.length >= 3 && firstWord(name.toLowerCase()) === firstWord(own);
  if (!isAlike || !services.every(({ vendor }) => isVendor(vendor, own))) return false;
  return !OWN_USE.test(at.before);
}

/** What the catalogue knows under another vendor is not the company's, however much the names are alike. */
function isVendor({ name, aliases = [] }: CatalogService['vendor'], own: string): boolean {
  return [name, ...aliases]
    .map(plainName)
    .some((one) => startsWith(own, one) || startsWith(one, own));
}

/** `Acme` and `Acme Labs` are the same, `Acme Labs` and `Acme Bakery` are not. */
function startsWith(name: string, beginning: string): boolean {
  return `${name} `.startsWith(`${beginning} `);
}

function plainName(name: string): string {
  return name.replace(LEGAL_ENDING, '').toLowerCase();
}

function firstWord(name: string): string {
  return /^[^\s,]+/u.exec(name)?.[0] ?? '';
}

function toDisclosure(
  { service, places, mentions }: Draft,
  context: ExtractContext,
): ServiceDisclosure {
  const isOnSite = places.includes('site');
  const leading = mentions.filter((_, index) => !isOnSite || places[index] === 'site');
  const section = firstOf(leading, (at) => readSectionCategory(at, context));
  const sentences = leading
    .slice(0, MAX_READ)
    .map((at) =>
      context.document.text.slice(at.block.start, Math.min(at.block.end, at.block.start + 2000)),
    );
  return {
    id: service.id,
    name: service.name,
    aliases: [...new Set(mentions.map((at) => at.written))].slice(0, 20),
    provider: firstOf([...leading, ...mentions].slice(0, MAX_READ), (at) =>
      readProvider(context.document.text, at, context.words),
    ),
    kind: isOnSite
      ? service.kind === 'back-office'
        ? 'site-tracker'
        : service.kind
      : 'back-office',
    ...categorise(service, isOnSite, section),
    sectionCategory: section,
    region: firstOf(leading, (at) => readRegionOf(context, at.mention.sentence)),
    cookieless: mentions.some((at) => isSaidCookieless(at, context)),
    optOut: sentences.some((sentence) => context.words.optOuts.test(sentence)),
    known: true,
    evidence: toEvidence([...leading, ...mentions], context),
  };
}

function categorise(
  service: CatalogService,
  isOnSite: boolean,
  section: Category | null,
): { category: Category | null; categoryReason: string } {
  if (!isOnSite) return { category: null, categoryReason: service.role ?? service.categoryReason };
  if (service.category !== null)
    return { category: service.category, categoryReason: service.categoryReason };
  // The catalogue knows it as an office tool: the policy's own heading decides, and without one the strictest category.
  return section === null
    ? {
        category: 'marketing',
        categoryReason: 'used on the site for a purpose the policy does not file under a heading',
      }
    : { category: section, categoryReason: 'as the policy files it' };
}

/** "X doesn't use cookies": said of X when X is the last name before it. */
function isSaidCookieless({ after, next }: MentionContext, { words }: ExtractContext): boolean {
  const said = words.cookieless.exec(after);
  if (said === null || said.index > 120) return false;
  return next === null || next.between.length > said.index;
}

/** Sentences about this service alone say more of it than lists that only name it, so they come first. */
function toEvidence(
  mentions: readonly MentionContext[],
  context: ExtractContext,
): readonly Evidence[] {
  const sentences = [...new Set(mentions.map((at) => at.mention.sentence))].slice(0, MAX_RANKED);
  const isList = (sentence: number): boolean => {
    const used = context.judgedIn(sentence).filter(({ isUsed }) => isUsed);
    return new Set(used.map(({ at }) => at.mention.entry)).size >= LIST_SIZE;
  };
  const ranked = [...sentences.filter((one) => !isList(one)), ...sentences.filter(isList)];
  return ranked.slice(0, MAX_EVIDENCE).flatMap((sentence) => {
    const range = context.document.sentences[sentence];
    return range === undefined ? [] : [context.quote(range)];
  });
}

function firstOf<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Result | null,
): Result | null {
  for (const item of items) {
    const result = read(item);
    if (result !== null) return result;
  }
  return null;
}
