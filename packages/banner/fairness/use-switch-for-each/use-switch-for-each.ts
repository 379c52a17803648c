import { findingOf, type Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { accessibleName } from '../measure/accessible-name.ts';
import { hasText } from '../measure/has-text.ts';

const found = findingOf('D01');

/** Names of what the site asks for, as the layer writes them. */
export interface Asked {
  readonly categories: readonly string[];
  readonly services: readonly string[];
}

/** D01: each category and each service that needs consent has a switch of its own, which bears its name. */
export function useSwitchForEach(
  { switches }: Layer,
  { categories, services }: Asked,
): readonly Finding[] {
  const names = switches.map(accessibleName);
  const missing = (what: string, wanted: readonly string[]): Finding[] =>
    wanted
      .filter((name) => !names.some((label) => hasText(label, name)))
      .map((name) => found(`The ${what} “${name}” has no switch; the layer has ${names.length}.`));
  return [...missing('category', categories), ...missing('service', services)];
}
