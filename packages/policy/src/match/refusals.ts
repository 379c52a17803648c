import type { ReadContext } from '../read-context.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';

/** Tells why a mention does not say that the company uses the service, or `null`. */
export type Refusal = (at: MentionContext, context: ReadContext) => string | null;

/** In the order they are asked; the first answer stands. */
export const refusals: readonly Refusal[] = [
  refuseChrome,
  refuseDenied,
  refuseExample,
  refuseCondition,
  refuseVendorPolicy,
  refuseOwner,
  refuseVendorInBrackets,
  refuseRecipient,
  refusePassedOn,
];

const CONTRAST =
  /[;]|\b(?:that|which) (?:we|you)\b|\b(?:but|however|except|apart from|instead|mais|sauf|hormis|aber|sondern|außer|pero|salvo)\b/u;
const FINITE_VERB =
  /\b(?:is|are|was|were|uses?|utili[sz]es?|collects?|may|will|can|could|provides?|helps?|allows?|enables?|captures?|stores?|tracks?|sends?|shares?|has|have|provided|receives?|processes|records?|gathers?|works?|transfers?|est|sont|utilise|ist|sind|wird|es|son|utiliza)\b/u;

/** "buttons of social networks (X, Y)": the places are examples, the buttons are on the site. */
const PRODUCT_OF_PLACE =
  /(?:buttons?|plug-?ins?|widgets?|pixels?|cookies?|boutons?|botones|schaltflächen|tags?) (?:of |from |for |de |des |von |der |to )?(?:the )?[\p{L} -]{1,30}$/u;

function refuseChrome({ block }: MentionContext): string | null {
  return block.isChrome ? 'outside the policy' : null;
}

/** "We do not use tools such as X"; items under "What we do not use:". */
function refuseDenied(
  { before, block, lead, titles }: MentionContext,
  { words }: ReadContext,
): string | null {
  const inSentence = findPattern.last(words.usageDenials, before);
  if (inSentence !== null && !CONTRAST.test(before.slice(inSentence.end))) return 'denied';
  const isListed = block.kind === 'item' || block.kind === 'row';
  if (
    isListed &&
    (words.usageDenials.test(lastSentence(lead)) || words.usageDenials.test(titles[0] ?? ''))
  )
    return 'in a list of what is not used';
  return null;
}

/** What introduces a list is the end of its lead. */
function lastSentence(lead: string): string {
  return lead.slice(lead.lastIndexOf('. ') + 1);
}

/** "search engines (e.g. X)", "websites (X, Y, etc.)", "accounts such as X". */
function refuseExample({ before }: MentionContext, { words }: ReadContext): string | null {
  const tail = before.slice(-160);
  const bracket = tail.lastIndexOf('(');
  const isOpen = bracket !== -1 && !tail.includes(')', bracket);
  const marker = findPattern.last(words.examples, tail);
  const nounEnd = marker?.start ?? (isOpen ? bracket : -1);
  if (nounEnd === -1) return null;
  const listed = tail.slice(marker?.end ?? bracket + 1);
  if (/\b(?:to|for|which|that|who|pour|qui|die|der|que)\b|\)/u.test(listed)) return null;
  const noun = tail.slice(0, nounEnd).replace(/[\s,(–—-]+$/u, '');
  if (!findPattern.atEnd(words.exampleNouns, noun)) return null;
  return PRODUCT_OF_PLACE.test(noun) ? null : 'an example';
}

/** "If you import X data …": the visitor's own doing. */
function refuseCondition({ before }: MentionContext, { words }: ReadContext): string | null {
  const clause = findPattern.last(words.conditions, before);
  return clause !== null && !before.slice(clause.end).includes(',') ? 'used by the visitor' : null;
}

/** "X's privacy policy", "the practices of X": a link, not a use. `X (Privacy Policy)` is one. */
function refuseVendorPolicy(
  { before, after }: MentionContext,
  { words }: ReadContext,
): string | null {
  const follows = /^(?:'s?)?\s(.{1,40})/su.exec(after)?.[1];
  if (follows !== undefined && findPattern.atStart(words.vendorPolicies, follows))
    return 'a link to its policy';
  return /(?:polic(?:y|ies)|practices|terms|notice|statement|confidentialité|cookies|datenschutzerklärung|privacidad) (?:of|from|by|de|von|der)\s*$/u.test(
    before,
  )
    ? 'a link to its policy'
    : null;
}

/** "X (acquired by Y)", "X is a service provided by Y", "X. It is Y's system": Y is the vendor when an X stands before it. */
function refuseOwner(
  { before, after, previous, mention }: MentionContext,
  { words }: ReadContext,
): string | null {
  const isOwner =
    findPattern.atEnd(words.providedBy, before.trimEnd()) ||
    (/\b(?:is|are)\s*$/u.test(before) && /^'s?\s/u.test(after));
  if (!isOwner) return null;
  return previous !== null && previous.mention.entry !== mention.entry
    ? 'the vendor of another service'
    : null;
}

/** `X (Y Inc.)`. */
function refuseVendorInBrackets({
  before,
  after,
  previous,
  mention,
}: MentionContext): string | null {
  if (previous === null || !/\([^()]{0,40}$/u.test(before)) return null;
  if (/\((?:via|through|using|with|par|über|mediante)\s+$/u.test(before)) return null;
  const isVendor =
    mention.entry.isAmbiguous ||
    /^[\p{L}\d .,'&-]{0,30}?\b(?:inc|llc|ltd|limited|gmbh|corp|ag|ab|sas|bv)\b/u.test(after);
  return isVendor && !/[,/]\s*$/u.test(before) && /^[^()]{0,60}\)/u.test(after)
    ? 'the vendor of another service'
    : null;
}

/** "X collects … and shares them with Y": what another service does with Y is not what the company does. */
function refuseRecipient(at: MentionContext): string | null {
  const { before, previous, mention } = at;
  if (previous === null || previous.mention.sentence !== mention.sentence) return null;
  if (previous.mention.entry.services.some((service) => mention.entry.services.includes(service)))
    return null;
  const start =
    before.length -
    (mention.start - previous.mention.end) -
    (previous.mention.end - previous.mention.start);
  const subject = before.slice(0, Math.max(0, start));
  if (subject.length > 15 || /\b(?:we|use|using|nous|wir|utilisons)\b/u.test(subject)) return null;
  if (
    /\b(?:we|our (?:web)?site|us|nous|wir)\s+(?:\w+\s+){0,2}?(?:use|employ|utilis|verwend|nutz|work)/u.test(
      previous.between,
    )
  )
    return null;
  return FINITE_VERB.test(previous.between) && !isLabelList(at)
    ? 'named in what another service does'
    : null;
}

const PASSES_ON =
  /\b(?:gives|shares|passes|sends|provides|transfers|discloses|forwards|reports|hands|transmits|supplies)\b[^.;]{0,80}$/u;
const OWN_USE =
  /\b(?:we|our (?:web)?site|nous|wir)\s+(?:\w+\s+){0,2}?(?:use|employ|utilis|verwend|nutz|work)/u;

/** The entry of X: "It gives us, and Y services, reports": Y receives what X passes on. */
function refusePassedOn({
  before,
  after,
  block,
  isLabel,
  previous,
}: MentionContext): string | null {
  if (previous === null || isLabel || block.kind !== 'item') return null;
  const passed = PASSES_ON.exec(before)?.[0];
  if (passed === undefined || OWN_USE.test(before)) return null;
  const isRecipient = /\b(?:with|to|and|us)\b,?\s+(?:(?:and|other|its|the|also|to)\s+){0,3}$/u.test(
    passed,
  );
  // "Sends what you type to Y" may say how the company came to use Y; "to (other) Y services" does not.
  const isFamily =
    /\bother\s+$/u.test(passed) || /^\s+(?:services|products|companies)\b/u.test(after);
  return isRecipient && isFamily ? 'named in what another service does' : null;
}

/** `X (X Inc.) Y (Y Inc.) / Z` opens an entry that describes several. */
function isLabelList({ before }: MentionContext): boolean {
  return before.length < 160 && !FINITE_VERB.test(before);
}
