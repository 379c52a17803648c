import type { UiTexts } from '@candor/model';

import type { Declaration, DeclaredItem, DeclaredService } from './build-declaration.ts';
import { DECLARATION_STYLE } from './declaration-style.ts';
import { escapeHtml } from './escape-html.ts';
import type { SiteTexts } from './texts-of.ts';

/**
 * Renders a declaration as a fragment for the policy page: no script, its style scoped by one class. Characters outside ASCII are
 * written as references, so that it reads the same in a page of any encoding.
 */
export function renderDeclaration(declaration: Declaration, texts: SiteTexts): string {
  const words = { ...texts.preferences, ...texts.declaration };
  const langOf = inLanguage(declaration.locale);
  const { site, categories, locale, revision, asksFirst } = declaration;
  const html = `<section class="candor-declaration" lang="${escapeHtml(locale)}" dir="${/^(?:ar|he)/.test(locale) ? 'rtl' : 'ltr'}" aria-labelledby="candor-declaration-title">
<style>${DECLARATION_STYLE}</style>
<h2 id="candor-declaration-title">${say(words, 'title')}</h2>
<p>${say(words, asksFirst ? 'intro' : 'intro.optOut', { controller: site.controller, site: site.name })}</p>
${site.contact === null ? '' : `<p>${say(words, 'contact')} ${renderContact(site.contact)}</p>\n`}<p><button type="button" data-candor-open>${say(words, 'change')}</button></p>
${categories
  .map(
    ({ name, about, services }) => `<h3>${escapeHtml(name)}</h3>
<p>${escapeHtml(about)}</p>
${services.map((service) => renderService(service, words, langOf)).join('\n')}`,
  )
  .join('\n')}
<p><small>${say(words, 'updated', { revision })}</small></p>
</section>
`;
  return html.replaceAll(
    /[^\0-\u007F]/gu,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`,
  );
}

type InLanguage = (text: string, language: string) => string;

/** Says of a text which language it is in, where that is not the declaration's (WCAG 2.2, 3.1.2). */
function inLanguage(own: string): InLanguage {
  return (text, language) =>
    text === '' || language === own
      ? escapeHtml(text)
      : `<span lang="${escapeHtml(language)}" dir="auto">${escapeHtml(text)}</span>`;
}

function say(words: UiTexts, key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = words[key] ?? '';
  return escapeHtml(
    text.replaceAll(/\{([a-zA-Z]{1,30})\}/g, (all, name: string) => values[name] ?? all),
  );
}

function renderContact(contact: string): string {
  const text = escapeHtml(contact);
  if (/^https?:\/\/\S+$/.test(contact)) return `<a href="${text}">${text}</a>`;
  return /^[^\s@<>"']+@[^\s@<>"']+$/.test(contact) ? `<a href="mailto:${text}">${text}</a>` : text;
}

function renderService(service: DeclaredService, words: UiTexts, langOf: InLanguage): string {
  const { name, vendor, country, purposes, purposesLang, stored } = service;
  const rows = [
    row(say(words, 'vendor'), [
      `${escapeHtml(vendor)}${country === null ? '' : ` (${escapeHtml(country)})`}`,
    ]),
    row(
      say(words, 'purpose'),
      purposes.map((purpose) => langOf(purpose, purposesLang)),
    ),
    row(say(words, 'privacy'), link(service.privacyUrl)),
    row(say(words, 'optOut'), link(service.optOutUrl)),
    stored === 'listed' ? '' : row(say(words, 'storage'), [say(words, `stored.${stored}`)]),
  ];
  return `<article>
<h4>${escapeHtml(name)}</h4>
<dl>${rows.join('')}</dl>${stored !== 'listed' ? '' : `\n${renderStorage(service, words, langOf)}`}
</article>`;
}

function row(term: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return `<dt>${term}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}`;
}

/** Addresses come from validated settings and the catalogue; anything but http(s) would be script to a click. */
function link(url: string | null): string[] {
  if (url === null || !/^https?:\/\//.test(url)) return [];
  return [`<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(url)}</a>`];
}

function renderStorage({ storage }: DeclaredService, words: UiTexts, langOf: InLanguage): string {
  const heads = ['name', 'purposeOf', 'lifetime', 'type'].map((key) => say(words, key));
  // The roles say again what the elements are: on a phone the cells are laid out as blocks, and a browser then forgets the table.
  return `<table role="table">
<caption>${say(words, 'storage')}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => `<th scope="col" role="columnheader">${head}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${storage.map((item) => renderItem(item, words, langOf)).join('\n')}
</tbody>
</table>`;
}

function renderItem(
  { name, type, party, purpose, purposeLang, lifetime }: DeclaredItem,
  words: UiTexts,
  langOf: InLanguage,
): string {
  const kind = `${say(words, `type.${type}`)} · ${say(words, `party.${party}`)}`;
  const cells = [
    ['purposeOf', langOf(purpose, purposeLang)],
    ['lifetime', escapeHtml(lifetime)],
    ['type', kind],
  ] as const;
  return `<tr role="row"><th scope="row" role="rowheader">${escapeHtml(name)}</th>${cells
    .map(([key, value]) => `<td role="cell" data-label="${say(words, key)}">${value}</td>`)
    .join('')}</tr>`;
}
