import { escapeHtml } from '../escape-html.ts';
import type { Decision } from './decision.ts';
import { evidenceId } from './ids.ts';

/** Quotes that a card shows at once. */
const SHOWN = 2;

/** Renders the places of the policy that a decision was made from, each leading there. */
export function renderEvidence({ number, evidence }: Decision): string {
  if (evidence.length === 0) return '';
  const places = evidence.map(
    ({ quote, line, range }, index) =>
      `<li>${range === null ? `Line ${line}` : `<a class="line" href="#${evidenceId(number, index + 1)}">Line ${line}</a>`} <q dir="auto">${escapeHtml(quote)}</q></li>`,
  );
  const more = places.slice(SHOWN);
  const list = (items: readonly string[]): string => `<ol class="quotes">${items.join('')}</ol>`;
  return (
    list(places.slice(0, SHOWN)) +
    (more.length === 0
      ? ''
      : `<details><summary>${more.length} more ${more.length === 1 ? 'place' : 'places'}</summary>${list(more)}</details>`)
  );
}
