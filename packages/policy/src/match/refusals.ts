import type { ReadContext } from '../read-context.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';
import type { Refusal } from './mention-status.ts';
import { refuseDenied, refuseFormer } from './refuse-denied.ts';
import {
  refuseElsewhere,
  refuseExample,
  refuseGenerator,
  refuseOthers,
  refuseRecommendation,
  refuseStage,
} from './refuse-elsewhere.ts';
import { refuseSelfHosted } from './refuse-self-hosted.ts';
import { refusePlainLink, refuseProfile, refuseShareLink } from './refuse-profile.ts';

/** Tells why a mention does not say that the company uses the service, or `null`. */
export type Refuse = (at: MentionContext, context: ReadContext) => Refusal | null;

/** In the order they are asked; the first answer stands. */
export const refusals: readonly Refuse[] = [
  refuseChrome,
  refuseDenied,
  refuseFormer,
  refuseSelfHosted,
  refuseExample,
  refuseElsewhere,
  refuseOthers,
  refuseRecommendation,
  refuseStage,
  refuseGenerator,
  refuseCondition,
  refuseVendorPolicy,
  refuseProfile,
  refusePlainLink,
  refuseShareLink,
  refuseOwner,
  refuseVendorInBrackets,
  refuseRecipient,
  refusePassedOn,
];

const VENDOR: Refusal = { status: 'vendor', reason: 'the vendor of another service' };
const OTHER_SERVICE: Refusal = {
  status: 'other-service',
  reason: 'named in what another service does',
};
const VISITOR: Refusal = { status: 'visitor', reason: 'used by the visitor' };
const VENDOR_POLICY: Refusal = { status: 'vendor-policy', reason: 'a link to its policy' };

const FINITE_VERB =
  /\b(?:is|are|was|were|uses?|utili[sz]es?|collects?|may|will|can|could|provides?|helps?|allows?|enables?|captures?|stores?|tracks?|sends?|shares?|has|have|provided|receives?|processes|records?|gathers?|works?|transfers?|est|sont|utilise|ist|sind|wird|es|son|utiliza)\b/u;

function refuseChrome({ block }: MentionContext): Refusal | null {
  return block.isChrome ? { status: 'navigation', reason: 'outside the policy' } : null;
}

/** "If you import X data …": the visitor's own doing. */
function refuseCondition(
  { before, after, lead, titles }: MentionContext,
  { words }: ReadContext,
): Refusal | null {
  const isOptional = (place: string): boolean => findPattern.inTitle(words.visitorTitles, place);
  const clause = findPattern.last(words.conditions, before);
  if (clause === null) return [lead, ...titles.slice(0, 1)].some(isOptional) ? VISITOR : null;
  const between = before.slice(clause.end);
  const isListed = /\b(?:accounts?|konto|konten|comptes?|cuentas?)\b/u.test(after.slice(0, 120));
  return isListed || !between.includes(',') ? VISITOR : null;
}

/** "X's privacy policy", "the practices of X": a link, not a use. `X (Privacy Policy)` is one. */
function refuseVendorPolicy(
  { before, after }: MentionContext,
  { words }: ReadContext,
): Refusal | null {
  const follows = /^(?:'s?)?\s(.{1,40})/su.exec(after)?.[1];
  if (follows !== undefined && findPattern.atStart(words.vendorPolicies, follows))
    return VENDOR_POLICY;
  return /(?:polic(?:y|ies)|practices|terms|notice|statement|confidentialité|cookies|datenschutzerklärung|privacidad) (?:of|from|by|de|von|der)\s*$/u.test(
    before,
  )
    ? VENDOR_POLICY
    : null;
}

/** "X (acquired by Y)", "X is a service provided by Y", "X. It is Y's system": Y is the vendor when an X stands before it. */
function refuseOwner(
  { before, after, previous, mention }: MentionContext,
  { words }: ReadContext,
): Refusal | null {
  if (OWNED_BY.test(before)) return VENDOR;
  const isOwner =
    findPattern.atEnd(words.providedBy, before.trimEnd()) ||
    (/\b(?:is|are)\s*$/u.test(before) && /^'s?\s/u.test(after));
  if (!isOwner || previous === null || previous.mention.entry === mention.entry) return null;
  // "We link to X; the gallery is provided by Y" says nothing of X.
  const isOneClause =
    previous.mention.sentence === mention.sentence && !previous.between.includes(';');
  const isSaidOfIt = isOneClause || OF_IT.test(before);
  return isSaidOfIt ? VENDOR : null;
}

/** "X, now part of Y". */
const OWNED_BY =
  /(?<![\p{L}])(?:(?:part|subsidiary|division|brand) of|owned by|acquired by|bought by|gehört zu[mr]?|teil (?:von|der)|filiale de|propriété de|parte de|propiedad de)\s+(?:the )?$/u;
/** "It is a service of Y": of what the sentence before named. */
const OF_IT =
  /^\s*(?:it|this|the (?:service|tool)|er|sie|dieser dienst|der dienst|anbieter|il|elle|ce service|este)\b/u;

const FORM_NEAR = new RegExp(
  `^[\\p{L}\\d .,'&-]{0,30}?(?<![\\p{L}])${LEGAL_FORMS}(?![\\p{L}])`,
  'iu',
);

/** `X (Y Inc.)`. */
function refuseVendorInBrackets({
  before,
  after,
  previous,
  mention,
}: MentionContext): Refusal | null {
  if (previous === null || !/\([^()]{0,40}$/u.test(before)) return null;
  if (/\((?:via|through|using|with|par|über|mediante)\s+$/u.test(before)) return null;
  const isVendor = mention.entry.isAmbiguous || FORM_NEAR.test(after);
  return isVendor && !/[,/]\s*$/u.test(before) && /^[^()]{0,60}\)/u.test(after) ? VENDOR : null;
}

/** "X collects … and shares them with Y": what another service does with Y is not what the company does. */
function refuseRecipient(at: MentionContext): Refusal | null {
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
  return FINITE_VERB.test(previous.between) && !isLabelList(at) ? OTHER_SERVICE : null;
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
}: MentionContext): Refusal | null {
  if (previous === null || isLabel || block.kind !== 'item') return null;
  const passed = PASSES_ON.exec(before)?.[0];
  if (passed === undefined || OWN_USE.test(before)) return null;
  const isRecipient = /\b(?:with|to|and|us)\b,?\s+(?:(?:and|other|its|the|also|to)\s+){0,3}$/u.test(
    passed,
  );
  // "Sends what you type to Y" may say how the company came to use Y; "to (other) Y services" does not.
  const isFamily =
    /\bother\s+$/u.test(passed) || /^\s+(?:services|products|companies)\b/u.test(after);
  return isRecipient && isFamily ? OTHER_SERVICE : null;
}

/** `X (X Inc.) Y (Y Inc.) / Z` opens an entry that describes several. */
function isLabelList({ before }: MentionContext): boolean {
  return before.length < 160 && !FINITE_VERB.test(before);
}
