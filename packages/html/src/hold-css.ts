import { createRules, type Rules } from './create-rules.ts';
import type { HoldOptions } from './hold-options.ts';
import { readStylesheet } from './read-stylesheet.ts';
import { splitRules, type HeldRule } from './split-rules.ts';

/** What a sheet is split into. */
export interface HoldCssResult {
  /** The sheet without what loads from a held service; the very same text when there is nothing to hold. */
  readonly css: string;
  /** One sheet for each set of services, in the order of the options: to be added when all of them are granted. */
  readonly held: readonly { readonly services: readonly string[]; readonly css: string }[];
}

/**
 * Splits off the declarations, `@import`s and `@font-face`s of a sheet that load from a held service. Wrappers (`@media`, `@layer` …)
 * and selectors are repeated around what is split off.
 *
 * A declaration that comes back stands behind the rest of its sheet: where another one of the same specificity followed it, it now
 * wins. URLs are not rewritten, so the new sheets belong into the folder of the first.
 */
export function holdCss(css: string, options: HoldOptions): HoldCssResult {
  return holdStylesheet(css, createRules(options));
}

/** @internal */
export function holdStylesheet(css: string, rules: Rules): HoldCssResult {
  const sheet = readStylesheet(css, rules);
  if (sheet.references.length === 0) return { css, held: [] };
  const { cuts, held } = splitRules(css, { ...sheet, join: rules.join });
  return { css: cutOut(css, cuts), held: groupByServices(held) };
}

function cutOut(css: string, cuts: readonly (readonly [start: number, end: number])[]): string {
  let at = 0;
  const kept = cuts.map(([start, end]) => {
    const piece = css.slice(at, start);
    at = end;
    return piece;
  });
  return `${kept.join('')}${css.slice(at)}`;
}

function groupByServices(held: readonly HeldRule[]): HoldCssResult['held'] {
  const groups = new Map<string, { services: readonly string[]; rules: HeldRule[] }>();
  for (const rule of held) {
    const key = rule.services.join(' ');
    const group = groups.get(key) ?? { services: rule.services, rules: [] };
    group.rules.push(rule);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ services, rules }) => {
    // An import that does not come first is ignored. https://drafts.csswg.org/css-cascade-5/#at-import
    const imports = rules.filter(({ isImport }) => isImport);
    const others = rules.filter(({ isImport }) => !isImport);
    return { services, css: [...imports, ...others].map(({ css }) => `${css}\n`).join('') };
  });
}
