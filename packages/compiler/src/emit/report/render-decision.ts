import type { Evidence, PlanService } from '@candor/model';

import { escapeHtml } from '../escape-html.ts';
import type { NumberedDecision } from './collect-decisions.ts';

/** Names of the groups a decision falls into, in the words of the report. */
export const GROUP_NAMES: Readonly<Record<string, string>> = {
  necessary: 'Necessary',
  functional: 'Functional',
  analytics: 'Analytics',
  marketing: 'Marketing',
  social: 'Social',
  'left-out': 'Not asked for',
  office: 'Office only',
};

/** Renders one decision: what the banner does with a service, why, and where the policy says so. */
export function renderDecision({ number, decision, evidence }: NumberedDecision): string {
  const { name, reason, rows } = describe(decision);
  const group = decision.group;
  return `<article class="card g-${group}" id="d${number}">
<header><span class="number">${number}</span><h3>${escapeHtml(name)}</h3><span class="group">${GROUP_NAMES[group] ?? ''}</span></header>
<p>${escapeHtml(reason)}</p>
${rows.length === 0 ? '' : `<dl>${rows.map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>\n`}${renderPlaces(number, evidence)}
</article>`;
}

interface Description {
  readonly name: string;
  readonly reason: string;
  readonly rows: readonly (readonly [term: string, value: string])[];
}

function describe(decision: NumberedDecision['decision']): Description {
  switch (decision.kind) {
    case 'asked':
      return {
        name: decision.service.name,
        reason: decision.service.categoryReason,
        rows: describeService(decision.service),
      };
    case 'office':
      return {
        name: decision.disclosure.name,
        reason: `Works in the office, not in the visitor’s browser: a banner does not ask for it. ${decision.disclosure.categoryReason}`,
        rows: [],
      };
    case 'left-out':
      return {
        name: decision.disclosure.name,
        reason:
          decision.closedSince === null
            ? 'The policy says the site uses it, and the banner does not ask for it.'
            : `It closed (${decision.closedSince}), so there is nothing to ask for; the policy still names it.`,
        rows: [],
      };
    default:
      return decision satisfies never;
  }
}

function describeService(service: PlanService): (readonly [string, string])[] {
  const { vendor, hosts, storage, category, regions } = service;
  const country = vendor.country === null ? '' : ` (${vendor.country})`;
  const names = storage.map(({ name }) => name);
  const gate = category === 'necessary' ? 'Loads without asking' : 'Held until granted';
  const held = hosts.length === 0 ? 'what the page marks as its own' : hosts.join(', ');
  const isOwn = service.kind === 'own' && hosts.length === 0;
  return [
    ['Vendor', `${vendor.name}${country}`],
    ...(isOwn ? [] : [[gate, held] as const]),
    ...(names.length === 0 ? [] : [['Stores', names.join(', ')] as const]),
    ...(regions.length === 0 ? [] : [['Only in', regions.join(', ')] as const]),
  ];
}

const MAX_QUOTE = 160;

function renderPlaces(number: number, evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return '<p class="none">No sentence of the policy names it.</p>';
  const places = evidence.map(({ quote, line }, index) => {
    const words = quote.replaceAll(/\*\*|<[^<>]{1,200}>|\s+/g, (mark) =>
      mark.trim() === '' ? ' ' : '',
    );
    const short = words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE)}…` : words;
    return `<li><a href="#p${number}-${index + 1}">line ${line}</a> <q>${escapeHtml(short)}</q></li>`;
  });
  return `<ul>${places.join('')}</ul>`;
}
