import { createRules } from './create-rules.ts';
import type { HoldOptions } from './hold-options.ts';
import { loadingRelations } from './vectors.ts';

/**
 * Drops from a `Link` header what makes the browser request or connect to a held service; a header has no markup that could hold it.
 * https://www.rfc-editor.org/rfc/rfc8288#section-3
 *
 * @returns `undefined` when nothing is left.
 */
export function holdLinkHeader(value: string, options: HoldOptions): string | undefined {
  const { servicesOf } = createRules(options);
  const links = splitLinks(value);
  const kept = links.filter((link) => !isLoading(link) || servicesOf(targetOf(link)).length === 0);
  if (kept.length === links.length) return value;
  return kept.length === 0 ? undefined : kept.map((link) => link.trim()).join(', ');
}

/** Commas inside `<…>` and quotes separate nothing. */
function splitLinks(value: string): readonly string[] {
  const links: string[] = [];
  let start = 0;
  let closing: string | undefined;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (closing === '"' && character === '\\') at += 1;
    else if (closing !== undefined) closing = character === closing ? undefined : closing;
    else if (character === '<') closing = '>';
    else if (character === '"') closing = '"';
    else if (character === ',') {
      links.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...links, value.slice(start)].filter((link) => link.trim() !== '');
}

function targetOf(link: string): string {
  const open = link.indexOf('<');
  const close = link.indexOf('>', open);
  return open === -1 || close === -1 ? '' : link.slice(open + 1, close);
}

/** One relation that loads is enough; a link whose relation cannot be read counts as one. */
function isLoading(link: string): boolean {
  const parameters = link.slice(link.indexOf('>') + 1);
  const relation = /;\s{0,99}rel\s{0,99}=\s{0,99}("[^"]{0,999}"|[^\s;,"]{1,999})/i.exec(
    parameters,
  )?.[1];
  if (relation === undefined) return true;
  const words = relation.replaceAll('"', '').toLowerCase().split(/\s+/);
  return words.some((word) => loadingRelations.has(word));
}
