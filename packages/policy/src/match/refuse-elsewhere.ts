import type { ReadContext } from '../read-context.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';
import type { Refusal } from './mention-status.ts';

/** "buttons of social networks (X, Y)": the places are examples, the buttons are on the site. */
const PRODUCT_OF_PLACE =
  /(?:buttons?|plug-?ins?|widgets?|pixels?|cookies?|boutons?|botones|schaltflächen|tags?) (?:of |from |for |de |des |von |der |to )?(?:the )?[\p{L} -]{1,30}$/u;
/** What is used, whoever is said to use it. */
const IN_USE =
  /(?<![\p{L}])(?:(?:is|are|be|being) (?:\w+ )?(?:used|employed|integrated|embedded|loaded)|eingesetzt|verwendet|genutzt|eingebunden|utilisée?s?|intégrée?s?|utilizad[ao]s?|usad[ao]s?|help us|ermöglich\w*)(?![\p{L}])/u;
const EXAMPLE: Refusal = { status: 'example', reason: 'an example' };
const MAX_LISTED = 160;

/** "search engines (e.g. X)", "websites (X, Y, etc.)", "accounts such as X"; "tools such as X gather …" where nobody is said to use them. */
export function refuseExample(at: MentionContext, { words }: ReadContext): Refusal | null {
  const opening = openingOf(at.before.slice(-MAX_LISTED), words);
  if (opening === null || OPENS_CLAUSE.test(opening.listed)) return null;
  const noun = opening.before.replace(/[\s,(–—-]+$/u, '');
  if (findPattern.atEnd(words.exampleNouns, noun))
    return PRODUCT_OF_PLACE.test(noun) ? null : EXAMPLE;
  return opening.isMarked && isAboutNobody(at, words) ? EXAMPLE : null;
}

/** What stands between the marker of examples and the name, when it is no list of names. */
const OPENS_CLAUSE = /\b(?:to|for|which|that|who|pour|qui|die|der|que)\b|\)/u;

/** Finds what opens the list of examples that a name stands in: "such as", or a bracket. */
function openingOf(
  tail: string,
  words: ReadContext['words'],
): { before: string; listed: string; isMarked: boolean } | null {
  const marker = findPattern.last(words.examples, tail);
  if (marker !== null)
    return { before: tail.slice(0, marker.start), listed: tail.slice(marker.end), isMarked: true };
  const bracket = tail.lastIndexOf('(');
  if (bracket === -1 || tail.includes(')', bracket)) return null;
  return { before: tail.slice(0, bracket), listed: tail.slice(bracket + 1), isMarked: false };
}

function isAboutNobody(
  { block, sentence, runIn }: MentionContext,
  words: ReadContext['words'],
): boolean {
  return (
    block.kind === 'paragraph' &&
    (runIn === '' || /^(?:if|when|wenn|falls|si|cuando)\b/u.test(runIn)) &&
    !words.company.test(sentence) &&
    !IN_USE.test(sentence)
  );
}

/** "Sites that embed X", "to opt out of X on other websites". */
export function refuseElsewhere(
  { block, before, after, sentence }: MentionContext,
  { words }: ReadContext,
): Refusal | null {
  if (block.kind === 'row' || block.kind === 'heading') return null;
  const isSubject = words.elsewhere.test(before) && !words.company.test(before);
  const isAdvice =
    words.elsewhere.test(after) &&
    !words.uses.test(before) &&
    (words.optOuts.test(before) || words.examples.test(before) || /\bvisit\b/u.test(sentence));
  return isSubject || isAdvice
    ? { status: 'elsewhere', reason: 'about what happens on other sites' }
    : null;
}

/** "We like X, which blocks trackers": a tool for the visitor. */
export function refuseRecommendation(
  { before }: MentionContext,
  { words }: ReadContext,
): Refusal | null {
  const said = findPattern.last(words.recommendations, before);
  if (said === null || before.length - said.end > 60) return null;
  return { status: 'elsewhere', reason: 'recommended to the visitor' };
}

/** "Created with the generator of X". */
export function refuseGenerator({ before, after }: MentionContext): Refusal | null {
  const isMade =
    /\b(?:policy|notice|erklärung|politique|política)\b[^.]{0,60}\b(?:created|generated|erstellt|générée?|generad[ao])\b[^.]{0,40}$/u.test(
      before,
    ) ||
    /^[^.]{0,40}\b(?:policy generator|datenschutz-?generator|générateur|generador)/u.test(after);
  return isMade ? { status: 'generator', reason: 'the policy was made with it' } : null;
}
