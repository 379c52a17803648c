import type { StorageItem } from '@candor/model';

import { locales } from '../../generated/browser-files.ts';
import { escapeHtml } from '../escape-html.ts';
import { formatDuration } from '../format-duration.ts';
import type { Decision } from './decision.ts';
import { safeUrl } from './safe-url.ts';

const TYPES: Readonly<Record<StorageItem['type'], string>> = {
  cookie: 'Cookie',
  'local-storage': 'Local storage',
  'session-storage': 'Session storage',
  'indexed-db': 'Database',
};

/** Renders what is technically known of a service: what it stores and for how long, where it loads from, and its vendor's own pages. */
export function renderFacts(decision: Decision): string {
  const { storage, hosts, group, kind } = decision;
  if (group === 'office' || group === 'left-out') return renderLinks(decision);
  const stored = describeStorage(decision);
  const names = hosts.length === 1 ? '1 host' : `${hosts.length} hosts`;
  const title = kind === 'own' && hosts.length === 0 ? stored : `${stored}, ${names}`;
  if (storage.length === 0 && hosts.length === 0) {
    return `<p class="facts-none">${title}</p>${renderLinks(decision)}`;
  }
  return `<details class="facts"><summary>${title}</summary>
${renderStorage(storage)}${renderHosts(decision)}
</details>${renderLinks(decision)}`;
}

function describeStorage({ storage, isStorageKnown }: Decision): string {
  if (storage.length === 0) return isStorageKnown ? 'Stores nothing' : 'Storage not known';
  const cookies = storage.filter(({ type }) => type === 'cookie').length;
  const keys = storage.length - cookies;
  return [
    ...(cookies === 0 ? [] : [cookies === 1 ? '1 cookie' : `${cookies} cookies`]),
    ...(keys === 0 ? [] : [keys === 1 ? '1 storage key' : `${keys} storage keys`]),
  ].join(', ');
}

function renderStorage(storage: readonly StorageItem[]): string {
  if (storage.length === 0) return '';
  const words = locales['en']?.preferences ?? {};
  const rows = storage.map(
    ({ name, type, party, duration }) =>
      `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${escapeHtml(formatDuration(duration, 'en', words))}</td><td>${TYPES[type]}, ${party === 'first' ? 'first party' : 'third party'}</td></tr>`,
  );
  return `<table class="storage"><thead><tr><th scope="col">Name</th><th scope="col">Kept for</th><th scope="col">Kind</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function renderHosts({ hosts, group, regions }: Decision): string {
  const gate = group === 'necessary' ? 'Loads without asking' : 'Held until granted';
  return (
    (hosts.length === 0
      ? ''
      : `<p class="hosts"><b>${gate}</b> ${hosts.map((host) => `<code>${escapeHtml(host)}</code>`).join(' ')}</p>`) +
    (regions.length === 0 ? '' : `<p><b>Only in</b> ${escapeHtml(regions.join(', '))}</p>`)
  );
}

function renderLinks({ links, name }: Decision): string {
  const shown = [
    ['Privacy policy', links.privacy],
    ['Opt-out', links.optOut],
  ].flatMap(([text, url]) => {
    const href = safeUrl(url ?? '');
    if (href === null) return [];
    return `<a href="${escapeHtml(href)}" rel="noreferrer external">${text}<span class="vh"> of ${escapeHtml(name)}</span></a>`;
  });
  return shown.length === 0 ? '' : `<p class="links">${shown.join(' ')}</p>`;
}
