import type { ReadContext } from '../read-context.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';
import type { Refusal } from './mention-status.ts';

const DENIED: Refusal = { status: 'negated', reason: 'denied' };
const LISTED: Refusal = { status: 'negated', reason: 'in a list of what is not used' };

const CONTRAST =
  /[;]|\b(?:that|which) (?:we|you)\b|\b(?:but|however|except|apart from|mais|sauf|hormis|aber|sondern|außer|pero|salvo)\b/u;
/** "No X", "kein X", "pas de X", "and not with X": right before the name. */
const NONE =
  /(?<![\p{L}\p{N}])(?:(?:no|nor|neither|without|kein(?:e[nrms]?)?|ohne|weder|aucune?|sans|ni|ning[uú]n[ao]?|sin|(?:pas|point|plus) de)\s+|pas d'|(?:not|nicht|non|no|nor|ni) (?:with|by|via|through|from|mit|durch|über|von|avec|par|con|mediante|por)\s+)(?:["'(]|the |any |a |an |de |la |le )?$/u;
/** Behind "is not used" these tell of a purpose, not of the product. */
const OF_PURPOSE = /^\s+(?:to|for|as|by|in order|dazu|um|zur?|für|pour|afin|para)\b/u;
/** "The data collected by X is not used": X is not what is denied. */
const NOT_SUBJECT =
  /(?<![\p{L}])(?:by|of|from|with|through|via|to|von|durch|mit|bei|über|par|de|des|du|avec|por|con)\s+(?:the |our |der |die |den |dem )?$/u;
const MAX_GAP = 90;

/** "We do not use tools such as X", "X kommt nicht zum Einsatz", items under "What we do not use:", "Do we use X? We do not." */
export function refuseDenied(at: MentionContext, { words }: ReadContext): Refusal | null {
  if (isDeniedBefore(at, words) || isDeniedBehind(at, words) || isAnswered(at, words))
    return DENIED;
  return isInDenyingList(at, words) ? LISTED : null;
}

/** "We no longer use X", "we removed X". */
export function refuseFormer({ before }: MentionContext, { words }: ReadContext): Refusal | null {
  const given = findPattern.last(words.formerUses, before);
  const between = given === null ? '' : before.slice(given.end);
  return given !== null && !CONTRAST.test(between) && !REPLACED_BY.test(between)
    ? { status: 'former', reason: 'no longer used' }
    : null;
}

/** "We replaced X with Y", "we moved from X to Y": Y is in use. */
const REPLACED_BY =
  /(?<![\p{L}])(?:with|by|to|for|durch|zu[mr]?|par|pour|vers|por|a|and (?:now )?use)\s/u;

function isDeniedBefore({ before }: MentionContext, words: ReadContext['words']): boolean {
  if (NONE.test(before)) return true;
  const said = findPattern.last(words.usageDenials, before);
  return said !== null && !CONTRAST.test(before.slice(said.end));
}

/** The denial stands behind a list of names of which this is one, with nothing else between. */
function isDeniedBehind({ before, after }: MentionContext, words: ReadContext['words']): boolean {
  const said = words.deniedBehind.exec(after);
  if (said === null || said.index > MAX_GAP || NOT_SUBJECT.test(before)) return false;
  const between = after.slice(0, said.index);
  if (/[.:;!?]/u.test(between) || words.uses.test(between) || words.finiteVerbs.test(between))
    return false;
  return !OF_PURPOSE.test(after.slice(said.index + said[0].length));
}

/** "We are asked whether we use X. We do not." */
function isAnswered({ after, following }: MentionContext, words: ReadContext['words']): boolean {
  const atOnce = /^["'*)]{0,3}\?\s+([^.!,;]{2,60})/u.exec(after)?.[1];
  if (atOnce !== undefined && findPattern.is(words.denialAnswers, atOnce.trim())) return true;
  const answer = following.replace(/[.!\s]+$/u, '');
  return answer.length <= 60 && findPattern.is(words.denialAnswers, answer);
}

function isInDenyingList(
  { block, lead, titles, runIn }: MentionContext,
  words: ReadContext['words'],
): boolean {
  const isListed = block.kind === 'item' || block.kind === 'row';
  const title = titles[0] ?? '';
  if (block.kind !== 'heading' && findPattern.inTitle(words.denialTitles, title)) return true;
  if (findPattern.inTitle(words.denialTitles, runIn)) return true;
  return (
    isListed &&
    (findPattern.inTitle(words.usageDenials, lastSentence(lead)) ||
      findPattern.inTitle(words.usageDenials, title))
  );
}

/** What introduces a list is the end of its lead. */
function lastSentence(lead: string): string {
  return lead.slice(lead.lastIndexOf('. ') + 1);
}
