import type { ReadContext } from '../read-context.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';
import type { Refusal } from './mention-status.ts';

const SELF_HOSTED: Refusal = { status: 'self-hosted', reason: 'delivered by the site itself' };

/**
 * "Google Fonts (local hosting)", "die Schriften sind lokal installiert": fonts and files that the site delivers itself are no service of
 * anybody. Other products that a company runs on its own servers are used all the same.
 */
export function refuseSelfHosted(
  { mention, sentence, following, titles, written }: MentionContext,
  { words }: ReadContext,
): Refusal | null {
  const isDelivery = mention.entry.services.every(({ purposes }) =>
    purposes.some((purpose) => purpose === 'deliver-fonts' || purpose === 'deliver-files'),
  );
  if (!isDelivery || mention.entry.services.length === 0) return null;
  const title = titles[0] ?? '';
  const isTitled =
    title.includes(written.toLowerCase()) && findPattern.inTitle(words.selfHosted, title);
  return isTitled || words.selfHosted.test(sentence) || words.selfHosted.test(following)
    ? SELF_HOSTED
    : null;
}
