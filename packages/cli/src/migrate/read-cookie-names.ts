import type { Diagnostic } from '@candor/diagnostics';

import type { EarlierCookie } from './earlier-settings.ts';
import type { StaticValue } from './static-value.ts';
import { toNamePatterns } from './to-name-patterns.ts';
import { entryAt, textAt } from './values-at.ts';

/** Cookies of a list, and what of it could not be read. */
export interface ReadCookies {
  readonly cookies: readonly EarlierCookie[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a configuration may hold for a cookie name (`FORMATS.storageName` of the compiler). */
const NAME = /^(?!\*+$)[^\s;,="'<>\\]{1,200}$/;

/**
 * Reads a list of cookies to delete in any of the managers' forms: names, regular expressions (literal, or as a text with slashes or
 * a `^`), `[name, path, domain]`, `{ name | pattern, path, domain }`.
 */
export function readCookieNames(items: readonly StaticValue[]): ReadCookies {
  const read = items.map(readItem);
  return {
    cookies: read.flatMap(({ cookies }) => cookies),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readItem(item: StaticValue): ReadCookies {
  const name = nameOf(item);
  // Functions and computed values are reported for the whole configuration at once.
  if (name === undefined || (name.kind !== 'text' && name.kind !== 'pattern'))
    return { cookies: [], diagnostics: [] };
  const names = name.kind === 'pattern' ? toNamePatterns(name.source) : namesOfText(name.value);
  const written = names?.filter((one) => NAME.test(one)) ?? [];
  if (written.length === 0) return { cookies: [], diagnostics: [unwritten(name)] };
  const domain = domainOf(item);
  return {
    cookies: written.map((one) => ({
      name: one,
      ...(domain === undefined ? {} : { domain }),
      isShown: false,
      span: item.span,
    })),
    diagnostics: isDeep(item) ? [deep(item, written[0] ?? '')] : [],
  };
}

function nameOf(item: StaticValue): StaticValue | undefined {
  if (item.kind === 'list') return item.items[0];
  if (item.kind !== 'record') return item;
  return (entryAt(item, 'name') ?? entryAt(item, 'pattern'))?.value;
}

function namesOfText(text: string): readonly string[] | undefined {
  const slashed = /^\/(.{1,200})\/[a-z]{0,6}$/.exec(text)?.[1];
  if (slashed !== undefined) return toNamePatterns(slashed);
  return text.startsWith('^') ? toNamePatterns(text) : [text];
}

function domainOf(item: StaticValue): string | undefined {
  if (item.kind !== 'list') return textAt(item, 'domain');
  const [, , domain] = item.items;
  return domain?.kind === 'text' && domain.isWhole ? domain.value : undefined;
}

function isDeep(item: StaticValue): boolean {
  const path = item.kind === 'list' ? item.items[1] : entryAt(item, 'path')?.value;
  return path?.kind === 'text' && path.value !== '/' && path.value !== '';
}

function unwritten(name: StaticValue): Diagnostic {
  return {
    code: 'no-unwritten-name',
    severity: 'warning',
    message: 'This cookie name cannot be written with `*`; it is not carried over.',
    why: 'A name here is exact, or has `*` for any run of characters: it is declared to visitors, and deleted on refusal.',
    fix: 'Add the cookie’s names to its service by hand.',
    span: name.span,
  };
}

function deep(item: StaticValue, name: string): Diagnostic {
  return {
    code: 'no-carried-option',
    severity: 'info',
    message: `The path of \`${name}\` is not carried over.`,
    why: 'A cookie is deleted on every path above the page that the visitor is on.',
    fix: 'Nothing, unless it is set below the pages on which visitors decide: then the server must expire it.',
    span: item.span,
  };
}
