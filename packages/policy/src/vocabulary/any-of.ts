import { isWordPattern, markWordPattern } from './word-starts.ts';

const NEVER = '(?!)';

/** One global pattern for what several of a lexicon's match. Not cheap: keep the result. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const sources = patterns.map(({ source }) => source).filter((source) => source !== NEVER);
  const union = new RegExp(sources.length === 0 ? NEVER : sources.join('|'), 'giu');
  return patterns.every(isWordPattern) ? markWordPattern(union) : union;
}
