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

/** "Unlike shops that use X, …": up to the comma it is about others. */
const UNLIKE =
  /(?<![\p{L}])(?:unlike|in contrast to|contrary to|im (?:gegensatz|unterschied) zu|anders als|contrairement (?:à|aux?)|à la différence d(?:e|es|'|u)|a diferencia de)(?![\p{L}])[^,;:]{0,120}$/u;
/** "Other schools use X": who is said to use it is not the company. */
const OTHERS =
  /^(?:(?:some|many|most|several|viele|manche|die meisten|certains|beaucoup d|muchas?|muchos?|algun[ao]s) )?(?:other|others|andere|d'autres|otr[ao]s) (\p{L}{3,30})(?: \p{L}+)? (?:uses?|rely|work|embed|load|nutzen|verwenden|setzen|utilisent|emploient|ont recours|utilizan|usan)(?![\p{L}])/u;
/** "X and Y are described in another notice, not here". */
const DESCRIBED_ELSEWHERE =
  /^[^.;:]{0,120}(?<![\p{L}])(?:described|explained|covered|dealt with|listed|beschrieben|décrits?|descritos?)(?![\p{L}])[^.;:]{0,80}(?<![\p{L}])(?:not (?:here|in this)|nicht (?:hier|in dieser)|(?:non|pas) ici|no aquí)(?![\p{L}])/u;

/** "Other schools use X", "unlike shops with X", "X is described elsewhere, not here". */
export function refuseOthers(
  { before, after }: MentionContext,
  { words }: ReadContext,
): Refusal | null {
  const others = OTHERS.exec(before)?.[1];
  const isOfOthers =
    others !== undefined && !words.serviceNouns.test(others) && !words.cookieNouns.test(others);
  return isOfOthers || UNLIKE.test(before) || DESCRIBED_ELSEWHERE.test(after)
    ? { status: 'elsewhere', reason: 'about others' }
    : null;
}

/** "Combines data from X", "reach people with ads on X": where another service gets its data or shows its ads. */
const SOURCE_OR_STAGE =
  /(?<![\p{L}])(?:(?:connects?|combines?|links?) data from|ads? (?:shown |displayed )?on|anzeigen (?:auf|bei|in)|(?:annonces|publicités) (?:sur|dans)|anuncios en) (?:the )?(?:[\p{L} ]{2,30}(?:, | and |,? and | und | et | y )){0,4}$/u;

/** In the entry of an advertising service, the networks that it shows ads on. */
export function refuseStage({ before, previous, isLabel }: MentionContext): Refusal | null {
  return !isLabel && previous !== null && SOURCE_OR_STAGE.test(before.slice(-160))
    ? { status: 'other-service', reason: 'where another service shows ads' }
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
