import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { hasText } from '../measure/has-text.ts';
import { queryAll } from '../measure/query-all.ts';
import { visibleText } from '../measure/visible-text.ts';

const found = findingOf('D02');

/** What must be said of a service, as the layer writes it. */
export interface ServiceFacts {
  readonly name: string;
  readonly provider: string;
  readonly purposes: readonly string[];
  /** Names of cookies and other storage; each must have its lifetime after it. */
  readonly storage: readonly string[];
}

/**
 * D02: under the heading of each service stand its provider, its purposes, and each thing it stores with a lifetime. The layer must be
 * unfolded: what cannot be seen is not told.
 */
export function useFullDisclosure(
  { container }: Layer,
  services: readonly ServiceFacts[],
): readonly Finding[] {
  const headings = queryAll(container, 'h2,h3,h4,h5,h6,dt,summary');
  return services.flatMap(({ name, provider, purposes, storage }) => {
    const heading = findHeading(headings, name);
    if (!heading) return [found(`The service “${name}” has no heading.`)];
    const text = textUnder(heading);
    const missing = [
      ...(hasText(text, provider) ? [] : [`its provider “${provider}”`]),
      ...purposes
        .filter((purpose) => !hasText(text, purpose))
        .map((each) => `the purpose “${each}”`),
      ...findStorage(text, storage),
    ];
    return missing.map((what) => found(`“${name}” does not tell ${what}.`));
  });
}

/** The heading that says nothing else; a switch in it has no words. */
function findHeading(headings: readonly HTMLElement[], name: string): HTMLElement | undefined {
  const words = headings.map((heading) => [heading, visibleText(heading)] as const);
  return (
    words.find(([, text]) => text === name) ?? words.find(([, text]) => text.startsWith(name))
  )?.[0];
}

function textUnder(heading: HTMLElement): string {
  const texts: string[] = [];
  let next = heading.nextElementSibling;
  while (next && next.localName !== heading.localName) {
    texts.push(visibleText(next));
    next = next.nextElementSibling;
  }
  return texts.join(' ');
}

function findStorage(text: string, storage: readonly string[]): string[] {
  // Longest first: `_ga` is also the beginning of `_ga_*`.
  const names = storage.toSorted((a, b) => b.length - a.length);
  let rest = text;
  const without: string[] = [];
  for (const name of names) {
    const at = rest.indexOf(name);
    if (at < 0) without.push(`that it stores ${name}`);
    rest = rest.replaceAll(name, '\n');
  }
  // After each name that was taken out, up to the next one, something must be said: its lifetime.
  const silent = rest
    .split('\n')
    .slice(1)
    .filter((said) => !/[\p{L}\p{N}]/u.test(said)).length;
  if (silent > 0) without.push(`how long ${silent} of what it stores are kept`);
  return without;
}
