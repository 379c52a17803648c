/** Longest source that is looked at: names of cookies are short. */
const MAX_SOURCE = 200;

/** One step of a source: an escape, a set, a dot, or a character, with how often. */
const STEP = /\\(.)|\[(?:\\.|[^\]\\])*\]|\(\?:|[\s\S]/g;
const REPEAT = /^(?:[*+?]\??|\{\d{0,3}(?:,\d{0,3})?\}\??)/;

/**
 * Writes a regular expression as the name patterns that match at least what it does: `^_pk_.*$` as `_pk_*`. Alternatives at the top,
 * or in one group, become several.
 *
 * @returns `undefined` for what cannot be written so, or would match every name.
 */
export function toNamePatterns(source: string): readonly string[] | undefined {
  if (source.length > MAX_SOURCE) return undefined;
  const patterns = alternativesOf(source).map(toNamePattern);
  const isKnown = patterns.every((pattern) => pattern !== undefined && /[^*]/.test(pattern));
  return isKnown ? (patterns as readonly string[]) : undefined;
}

/** `^(_ga|_gid)$` as `^_ga$` and `^_gid$`; without a group the source itself, split at its bars. */
function alternativesOf(source: string): readonly string[] {
  const group = /^([^()|]*)\((?:\?:)?([^()]*)\)([^()|*+?{]*)$/.exec(source);
  if (group === null) return source.split('|');
  const [, before = '', middle = '', after = ''] = group;
  return middle.split('|').map((word) => before + word + after);
}

function toNamePattern(source: string): string | undefined {
  const isAnchored = source.startsWith('^');
  const isEnded = /(?<!\\)\$$/.test(source);
  const body = source.slice(isAnchored ? 1 : 0, isEnded ? -1 : undefined);
  let pattern = isAnchored ? '' : '*';
  let at = 0;
  while (at < body.length) {
    STEP.lastIndex = at;
    const [step = '', escaped] = STEP.exec(body) ?? [];
    at += step.length;
    const repeat = REPEAT.exec(body.slice(at))?.[0] ?? '';
    at += repeat.length;
    const written = writeStep(step, escaped, repeat);
    if (written === undefined) return undefined;
    pattern += written;
  }
  return `${pattern}${isEnded ? '' : '*'}`.replaceAll(/\*{2,}/g, '*');
}

function writeStep(step: string, escaped: string | undefined, repeat: string): string | undefined {
  if (step.startsWith('[') || step === '.') return '*';
  if (escaped !== undefined) {
    if (/[dwDW]/.test(escaped)) return '*';
    if (/[a-zA-Z0-9]/.test(escaped)) return undefined;
  } else if (/[()^$|*+?{}\\\]]/.test(step)) return undefined;
  const literal = escaped ?? step;
  return repeat === '' ? literal : '*';
}
