import type { ReadContext } from '../read-context.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';
import type { Refusal } from './mention-status.ts';

const PROFILE: Refusal = { status: 'profile', reason: 'a page of the company on the platform' };

/** "Follow us on X", "Unser Auftritt bei X", an entry under "Our social media profiles". */
export function refuseProfile(at: MentionContext, { words }: ReadContext): Refusal | null {
  if (!isPlatform(at)) return null;
  const said = findPattern.last(words.profiles, at.before);
  if (said !== null && !words.embeds.test(at.before.slice(said.end))) return PROFILE;
  if (at.block.kind === 'row') return null;
  const places = [at.runIn, at.lead, at.titles[0] ?? ''];
  const isFiled = places.some((place) => findPattern.inTitle(words.profiles, place));
  // The heading may be the platform's name alone; what stands below says what it is about.
  const isSaidBelow =
    at.block.kind === 'heading' &&
    findPattern.inTitle(words.profiles, at.body) &&
    !findPattern.inTitle(words.embeds, at.body);
  return (isFiled && !words.embeds.test(at.sentence)) || isSaidBelow ? PROFILE : null;
}

/** "Our site may contain links to X, Y". */
const LINKS_TO =
  /(?<![\p{L}])(?:links?|verlinkung\p{L}{0,3}|verweise|liens?|enlaces?) (?:to|zu[mr]?|auf|vers|a|hacia|al) (?:[^.;:()]{1,15}(?:, | and | und | et | y | or )){0,4}$/u;

/** "X and Y are on platform Z. We only link to them." */
export function refusePlainLink(at: MentionContext, { words }: ReadContext): Refusal | null {
  if (at.block.kind === 'row' || findPattern.atEnd(words.providedBy, at.before.trimEnd())) {
    return null;
  }
  const isSaid =
    LINKS_TO.test(at.before.slice(-100)) ||
    words.plainLinks.test(at.after) ||
    words.plainLinks.test(at.following);
  return isSaid && isPlatform(at) ? { status: 'plain-link', reason: 'only linked' } : null;
}

/** "Share on X", "Tweet on X": a link that the visitor may follow. */
export function refuseShareLink({ before, block }: MentionContext): Refusal | null {
  const isLink =
    /(?:^|\s)(?:share|tweet|pin|post|like|teilen|partager|compartir)(?: (?:this|it|page))? (?:on|to|via|with|auf|bei|sur|en)\s+$/u.test(
      before,
    );
  return isLink && block.end - block.start <= 120
    ? { status: 'share-link', reason: 'a link to share the page' }
    : null;
}

/** Where companies keep pages: what has buttons, feeds or videos, and brands that have such a product among others. */
function isPlatform({ mention }: MentionContext): boolean {
  const { isBrand, services } = mention.entry;
  return (
    isBrand ||
    services.some(
      ({ category, purposes }) => category === 'social' || purposes.includes('show-feeds'),
    )
  );
}
