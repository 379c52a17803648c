import { findingOf, type Finding } from '../finding.ts';
import { readStored } from '../measure/read-stored.ts';

const found = findingOf('C07');
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
/** Two visitors who decide one after the other differ in the time alone, by less than this. */
const MAX_SECONDS_APART = 3600;

/** A page on which everything was refused, so that what is stored is the consent manager's. */
export interface OwnStore {
  /** Name of the one cookie. */
  readonly name: string;
  /** The cookie of another visitor who decided the same, shortly before or after. */
  readonly other?: string;
  /** Names with their kind, `cookie:session`, that the site itself needs. */
  readonly necessary?: readonly string[];
}

/** C07: after a refusal there is one first-party cookie and nothing else, and it holds nothing that tells one visitor from another. */
export function useOneOwnCookie({ name, other, necessary = [] }: OwnStore): readonly Finding[] {
  const stored = readStored();
  const value = stored.get(`cookie:${name}`);
  if (value === undefined) return [found(`There is no cookie ${name}: the refusal is not kept.`)];
  const findings = [...stored.keys()]
    .filter((each) => each !== `cookie:${name}` && !necessary.includes(each))
    .map((each) => found(`${each} is stored beside the cookie ${name}.`));
  if (UUID.test(decodeURIComponent(value)))
    findings.push(found(`The cookie ${name} holds a UUID.`));
  const own = other === undefined ? [] : differingFields(value, other);
  for (const [mine, theirs] of own)
    findings.push(
      found(
        `The cookie ${name} tells visitors apart: “${mine}” here, “${theirs}” with another who decided the same.`,
      ),
    );
  return findings;
}

/** Runs of letters and digits that differ and are no times near each other. */
function differingFields(one: string, other: string): (readonly [string, string])[] {
  const [mine, theirs] = [one.split(/[^\p{L}\p{N}]+/u), other.split(/[^\p{L}\p{N}]+/u)];
  const longer = mine.length >= theirs.length ? mine : theirs;
  return longer
    .map((_, index) => [mine[index] ?? '', theirs[index] ?? ''] as const)
    .filter(([a, b]) => a !== b && !areTimes(a, b));
}

/** Seconds or milliseconds since 1970, in base 10 or 36. */
function areTimes(one: string, other: string): boolean {
  return [10, 36].some((base) => {
    const [a, b] = [one, other].map((text) => secondsOf(Number.parseInt(text, base)));
    return a !== undefined && b !== undefined && Math.abs(a - b) < MAX_SECONDS_APART;
  });
}

function secondsOf(count: number): number | undefined {
  const [year2020, year2100] = [1_577_836_800, 4_102_444_800];
  return [count, count / 1000].find((seconds) => seconds > year2020 && seconds < year2100);
}
