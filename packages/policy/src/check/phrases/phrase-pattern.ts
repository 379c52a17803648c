import { markWordPattern } from '../../vocabulary/word-starts.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { PhraseKey, Phrases } from './phrases.ts';

/** Every language the rules have words for. A further one is a file like `en.ts` and a line here. */
const languages: readonly Phrases[] = [english, german, french, spanish];

/**
 * One pattern for a list of phrases in every language: policies mix languages, and short ones do not tell theirs. It matches whole words
 * of a lower-case text.
 *
 * @param flags - `gu` for `sentencesWith`; the default keeps no state between calls.
 */
export function phrasePattern(key: PhraseKey, flags: 'u' | 'gu' = 'u'): RegExp {
  return markWordPattern(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${sourcesOf(key)})(?![\\p{L}\\p{N}])`, flags),
  );
}

/** Like {@link phrasePattern}, for a whole label: "Accept all!" and nothing beside it. */
export function labelPattern(key: PhraseKey): RegExp {
  return new RegExp(`^(?:${sourcesOf(key)})[!.]?$`, 'u');
}

function sourcesOf(key: PhraseKey): string {
  const sources = languages.flatMap((language) => language[key]);
  return sources.length === 0 ? '(?!)' : sources.join('|');
}
