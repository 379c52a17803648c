import type { ReadContext } from '../read-context.ts';
import { describeMentions } from './describe-mentions.ts';
import type { MentionContext } from './mention-context.ts';
import type { MentionStatus, Refusal } from './mention-status.ts';
import { LEGAL_FORMS } from '../vocabulary/legal-forms.ts';
import { brandProofs, proofs } from './proofs.ts';
import { refusals } from './refusals.ts';

/** A mention with the decision about it. */
export interface JudgedMention {
  readonly at: MentionContext;
  /** What the policy says of the service here. */
  readonly status: MentionStatus;
  /** True when the status is `used`. */
  readonly isUsed: boolean;
  /** Why it does not count, when it does not. */
  readonly reason: string | null;
}

/** Between two names of one list: commas, "and", brackets with a vendor or a link, a company's form, "(iv)". */
const LIST_GAP = new RegExp(
  `^(?:'s)?(?:,? ${LEGAL_FORMS}(?![\\p{L}]))?\\s*(?:\\([^()]{0,80}\\)\\s*)?[,/;&—–-]{0,2}\\s*(?:and|or|et|ou|und|oder|y|e|o|as well as|sowie|ainsi que)?(?:\\s*\\/)?\\s*(?:\\((?:[ivx]{1,5}|[a-z\\d]{1,2})\\)\\s*)?(?:(?:of|the|our|le|la|die|der)\\s+){0,2}$`,
  'iu',
);

const UNPROVEN: Refusal = {
  status: 'unproven',
  reason: 'an ambiguous name without a sign of use',
};

const SOCIAL_LIST = /\b(?:buttons?|plug-?ins?|widgets?|boutons?|botones|schaltflächen)\b/u;

/** Decides for every mention whether the policy says that the company uses the service. */
export function judgeMentions(context: ReadContext): readonly JudgedMention[] {
  const described = describeMentions(context);
  const reasons = described.map((at) =>
    refusals.reduce<Refusal | null>((reason, refuse) => reason ?? refuse(at, context), null),
  );
  const proven = described.map((at, index) => reasons[index] === null && isProven(at, context));
  spreadAlongLists(described, reasons, proven);
  return described.map((at, index) => {
    if (proven[index] === true) return { at, status: 'used', isUsed: true, reason: null };
    return { at, isUsed: false, ...(reasons[index] ?? UNPROVEN) };
  });
}

function isProven(at: MentionContext, context: ReadContext): boolean {
  const { isAmbiguous, isBrand, services } = at.mention.entry;
  // The company of one product only stands for it.
  if (isBrand && services.length === 1) return proofs.some((proof) => proof(at, context));
  if (isBrand) return brandProofs.some((proof) => proof(at, context));
  const isCertain = !isAmbiguous && !isWrittenSmall(at);
  return isCertain || proofs.some((proof) => proof(at, context));
}

/** `convert`, `adjust`: a one-word name that the catalogue writes with a capital may be an ordinary word. */
function isWrittenSmall({ written, mention }: MentionContext): boolean {
  const { name } = mention.entry;
  if (/[\s.]/u.test(name) || /[\s.]/u.test(written)) return false;
  return written === written.toLowerCase() && name !== name.toLowerCase();
}

/** In "we use A, B and C" what shows that A is meant shows it of B and C. */
function spreadAlongLists(
  described: readonly MentionContext[],
  reasons: readonly (Refusal | null)[],
  proven: boolean[],
): void {
  const spread = (index: number, from: number): void => {
    const at = described[index];
    const isOpen = proven[index] !== true && reasons[index] === null;
    if (at === undefined || !isOpen || proven[from] !== true || !maySpreadTo(at)) return;
    const link = from < index ? at.previous : at.next;
    if (link !== null && LIST_GAP.test(link.between)) proven[index] = true;
  };
  for (let index = 1; index < described.length; index += 1) spread(index, index - 1);
  for (let index = described.length - 2; index >= 0; index -= 1) spread(index, index + 1);
}

/** Which product of a vendor is meant, a list of names does not say; buttons of social networks do. */
function maySpreadTo({ mention, before }: MentionContext): boolean {
  return !mention.entry.isBrand || SOCIAL_LIST.test(before);
}
