import type { ReadContext } from '../read-context.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';

/** Tells whether the text around an ambiguous name shows that the product is meant and used. */
export type Proof = (at: MentionContext, context: ReadContext) => boolean;

/** Any one of them is enough. */
export const proofs: readonly Proof[] = [
  isNamedAsProduct,
  isNamedWithDomain,
  isLabelOfService,
  standsBesideLink,
  isObjectOfUse,
  isBracketedInRow,
  isEmbedded,
  isSupplier,
  isApposed,
  isLabelOfTag,
  isUsedFor,
];

/** The proofs that hold for the bare name of a vendor as well: they show a product on the site, not only a company. */
export const brandProofs: readonly Proof[] = [isNamedAsTag, isLabelOfTag, isEmbedded];

const PRODUCT_NOUN =
  /^(?:'s)?\s+(?:[\p{L}-]+\s+)?(?:pixels?|tags?|cookies?|scripts?|sdk|remarketing|retargeting|ads?|advertising|tracking|analytics|conversion\w*|plug-?ins?|buttons?|widgets?|log-?in|connect|feed|embeds?|cloud|platform|crm|service|plugin|insights?|integration|tool|software)\b/u;
/** What stands behind a vendor's name when the vendor, its users or its premises are meant. */
const VENDOR_NOUN =
  /^(?:'s)?\s+(?:servers?|users?|accounts?|profiles?|pages?|campaigns?|groups?|apis?|companies|services\b|group|network|data|inc|llc|ltd|limited|gmbh|ireland|corporation|corp|ag|products?|family|websites?|may|receives?|states?|can|will|acts?)\b/u;
const LEGAL_FORM = new RegExp(`(?<![\\p{L}])${LEGAL_FORMS}(?![\\p{L}])`, 'iu');
const FORM_BEHIND = new RegExp(`^,? ${LEGAL_FORMS}(?![\\p{L}])`, 'iu');

/** "LinkedIn tracking", "Facebook buttons": what of a vendor can stand on a site. */
const TAG_NOUN =
  /^(?:'s)?\s+(?:pixels?|tags?(?! manage)|cookies|scripts?|remarketing|retargeting|tracking|conversion\w*|plug-?ins?|(?:share |like )?buttons?|widgets?)\b/u;

/** "… Google advertising, Microsoft analytics …" in a list of what is used. */
const LISTED_NOUN = /^\s+(?:advertising|analytics|ads)(?=\s*[,;.)]|\s+(?:and|et|und|y|or)\b)/u;

function isNamedAsTag({ after, before }: MentionContext, { words }: ReadContext): boolean {
  return TAG_NOUN.test(after) || (LISTED_NOUN.test(after) && words.uses.test(before));
}

/** The provider in a table of cookies, or an entry of a list of advertising, analytics or social services. */
function isLabelOfTag(at: MentionContext, context: ReadContext): boolean {
  const { words } = context;
  const { kind } = at.block;
  if (!at.isLabel || kind === 'paragraph' || kind === 'heading') return false;
  if (
    findPattern.inTitle(words.browserSettings, at.lead) ||
    findPattern.inTitle(words.browserSettings, at.titles[0] ?? '')
  )
    return false;
  if (kind === 'row') return isLabelInCookieTable(at, context);
  if (VENDOR_NOUN.test(at.after)) return false;
  return [at.lead, at.titles[0] ?? ''].some((place) =>
    /cookies?|track(?:ing|ers?)|remarketing|advertising (?:partners|services)|plug-?ins?|traceurs/u.test(
      place,
    ),
  );
}

/** In the column of providers, in the first cell, or before a colon: "X: measures our ads". */
function isLabelInCookieTable(at: MentionContext, { words }: ReadContext): boolean {
  if (at.column === '' || !/cookie|traceur|tracker/u.test(`${at.header} ${at.titles.join(' ')}`))
    return false;
  return (
    words.columns.provider.test(at.column) ||
    isFirstCell(at) ||
    /^\s*(?:\([^()]{1,60}\))?\s*[:–—]/u.test(at.after)
  );
}

/** "Advertising (X)" in a table of cookies. */
function isBracketedInRow({ block, before, after }: MentionContext): boolean {
  return block.kind === 'row' && block.header >= 0 && before.endsWith('(') && after.startsWith(')');
}

function isNamedAsProduct({ after }: MentionContext): boolean {
  return PRODUCT_NOUN.test(after);
}

/** `Drift.com`: a product's own address, where the bare word would be ambiguous. */
function isNamedWithDomain(
  { written, mention, sentence }: MentionContext,
  { words }: ReadContext,
): boolean {
  const isDomain = written.length > mention.entry.name.length && /\.[a-z]{2,3}$/u.test(written);
  return (
    isDomain &&
    (words.uses.test(sentence) ||
      words.siteUses.test(sentence) ||
      words.officeUses.test(sentence) ||
      sentence.length < 60)
  );
}

/** The name opens an entry of a list or table, or is a heading, where services are listed. */
function isLabelOfService(at: MentionContext, context: ReadContext): boolean {
  const { isLabel, block, after } = at;
  const isVendor = VENDOR_NOUN.test(after) && !LEGAL_FORM.test(after.slice(0, 60));
  if (!isLabel || (block.kind !== 'heading' && isVendor)) return false;
  const { words } = context;
  if (words.columns.provider.test(at.column)) return true;
  if (block.kind === 'row') return words.columns.name.test(at.column) || isFirstCell(at);
  if (block.kind === 'paragraph' && !isBareList(at, words)) return isDefined(at);
  return isAmongServices(at, words);
}

/** "X is …", "X (Vendor Inc.)" at the beginning of a paragraph. */
function isDefined({ after }: MentionContext): boolean {
  return (
    /^\s*(?:\([^()]{1,80}\)\s*)?(?:is|are|est|ist|es)\b/u.test(after) ||
    /^\s+\([^()]{1,80}\b(?:inc|llc|ltd|gmbh)\b/u.test(after)
  );
}

function isAmongServices(at: MentionContext, words: ReadContext['words']): boolean {
  const isHeading = at.block.kind === 'heading';
  const places = [at.runIn, at.lead, ...at.titles.slice(isHeading ? 1 : 0, 3)];
  if (FORM_BEHIND.test(at.after) || places.some((place) => isServicePlace(place, words)))
    return true;
  return isHeading && words.embeds.test(at.body);
}

/** "X, Y" and nothing else: a list that is written as a paragraph. */
function isBareList({ sentence, block }: MentionContext, words: ReadContext['words']): boolean {
  return (
    block.end - block.start <= 200 &&
    !/[.!?:]\s*$/u.test(sentence) &&
    !words.finiteVerbs.test(sentence)
  );
}

/** "We embed posts from X", "Funktionen des Dienstes X sind eingebunden". */
function isEmbedded(
  { before, after, block, body, isLabel }: MentionContext,
  { words }: ReadContext,
): boolean {
  if (block.kind === 'heading') return isLabel && words.embeds.test(body);
  if (VENDOR_NOUN.test(after)) return false;
  const said = findPattern.last(words.embeds, before);
  if (said !== null && isListGap(before.slice(said.end))) return true;
  // "… Funktionen des Dienstes X eingebunden": the verb stands behind the name.
  return (
    /^[^.;:,]{0,40}(?<![\p{L}])(?:eingebunden|eingebettet|einbinden|ein)(?:$|[.;])/u.test(after) &&
    words.embeds.test(before + after)
  );
}

/** Nothing but names and small words stands between. */
function isListGap(between: string): boolean {
  return (
    between.length <= 100 &&
    !/[()]|[.;:](?:\s|$)|(?<![\p{L}])(?:to|for|if|which|that|because|your|when|pour|afin|qui|um|damit|die sie|para|que)(?![\p{L}])/u.test(
      between,
    )
  );
}

/** "We rely on A and on X for product analytics". */
function isUsedFor({ after, sentence }: MentionContext, { words }: ReadContext): boolean {
  const purpose = /^\s(?:for|to|um|für|zur?|pour|afin|para)\s([^.;]{1,60})/u.exec(after)?.[1];
  if (purpose === undefined || !words.uses.test(sentence)) return false;
  return (
    words.siteUses.test(purpose) ||
    Object.values(words.descriptions).some((pattern) => pattern.test(purpose))
  );
}

/** "X, a product of Y", "X, ein Dienst der Y". */
function isApposed({ after }: MentionContext, { words }: ReadContext): boolean {
  const said =
    /^["'»]?(?:\s\([^()]{1,60}\))?,\s(?:an?|the|our|ein|eine[nmrs]?|une?|una?|el|le|la|der|die|das)\s([^.;]{1,60})/u.exec(
      after,
    )?.[1];
  return said !== undefined && words.serviceNouns.test(said);
}

/** "Provided by X": the company stands for its product where no product is named before it. */
function isSupplier({ before, previous }: MentionContext, { words }: ReadContext): boolean {
  return previous === null && findPattern.atEnd(words.providedBy, before.trimEnd());
}

function isFirstCell({ block, mention }: MentionContext): boolean {
  const [first] = block.cells;
  return first !== undefined && mention.end <= first.end;
}

function isServicePlace(place: string, words: ReadContext['words']): boolean {
  if (findPattern.inTitle(words.browserSettings, place)) return false;
  return (
    findPattern.inTitle(words.siteContexts, place) ||
    findPattern.inTitle(words.servicePlaces, place)
  );
}

/** `Zoom (Privacy Policy)`, `Zoom (Zoom Video Communications, Inc.)`. */
function standsBesideLink({ after }: MentionContext, { words }: ReadContext): boolean {
  const brackets = /^\s*\(([^()]{1,80})\)/u.exec(after)?.[1];
  return (
    brackets !== undefined && (words.vendorPolicies.test(brackets) || LEGAL_FORM.test(brackets))
  );
}

/** "We use X": nothing but names and articles between the verb and the name. */
function isObjectOfUse(
  { before, after, block, sentence }: MentionContext,
  { words }: ReadContext,
): boolean {
  if (VENDOR_NOUN.test(after)) return false;
  const use = findPattern.last(words.uses, before);
  if (use === null) return false;
  const between = before.slice(use.end);
  const isNear =
    between.length <= 160 &&
    !/[.;:](?:\s|$)|\b(?:to|for|on|in|at|when|if|which|that|because|your|and then|visit|click|about|pour|afin|sur|um|para)\b/u.test(
      between,
    );
  const isService =
    words.siteUses.test(sentence) ||
    words.officeUses.test(sentence) ||
    block.kind === 'item' ||
    /\b(?:services?|providers?|processors?|tools?|platform|software)\b/u.test(sentence);
  return isNear && isService;
}
