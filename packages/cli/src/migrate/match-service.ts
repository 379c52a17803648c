import { getService, matchUrl } from '@candor/catalog';
import type { Catalog, CatalogService } from '@candor/model';

import type { EarlierCookie } from './earlier-settings.ts';

/** What developers call services in code, where neither name nor id says it. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  ga: 'google-analytics',
  gtag: 'google-analytics',
  analyticsjs: 'google-analytics',
  tagmanager: 'google-tag-manager',
  googletagmanager: 'google-tag-manager',
  adwords: 'google-ads',
  adsense: 'google-adsense',
  recaptcha: 'google-recaptcha',
  gmaps: 'google-maps',
  googlemap: 'google-maps',
  fb: 'meta-pixel',
  fbpixel: 'meta-pixel',
  facebookpixel: 'meta-pixel',
  facebook: 'meta-pixel',
  linkedin: 'linkedin-insight',
  twitter: 'x-widgets',
  tiktok: 'tiktok-pixel',
  pinterest: 'pinterest-tag',
  clarity: 'microsoft-clarity',
  bing: 'microsoft-advertising',
  bingads: 'microsoft-advertising',
  yt: 'youtube',
  piwik: 'matomo',
  plausible: 'plausible-analytics',
  fathom: 'fathom-analytics',
  yandex: 'yandex-metrica',
  instagram: 'instagram-embed',
  spotify: 'spotify-embed',
  turnstile: 'cloudflare-turnstile',
};

/** Finds a service of the catalogue by any of the names an earlier configuration gives it, or by a host among them. */
export function matchServiceName(
  catalog: Catalog,
  names: readonly (string | undefined)[],
): CatalogService | undefined {
  for (const name of names) {
    if (name === undefined) continue;
    const word = simplify(name);
    const found =
      catalog.services.find(({ id }) => simplify(id) === word) ??
      catalog.services.find((service) =>
        [service.name, ...service.aliases].some((known) => simplify(known) === word),
      ) ??
      (Object.hasOwn(SHORT_NAMES, word)
        ? getService(catalog, SHORT_NAMES[word] ?? '')
        : undefined) ??
      matchHost(catalog, name);
    if (found !== undefined && found.category !== null) return found;
  }
  return undefined;
}

/** Finds the one service whose cookie this is, by its name; where several set it, by its domain. */
export function matchServiceCookie(
  catalog: Catalog,
  cookie: EarlierCookie,
): CatalogService | undefined {
  const setters = catalog.services.filter(
    ({ category, storage }) =>
      category !== null &&
      storage.some(({ type, name }) => type === 'cookie' && isCovered(name, cookie.name)),
  );
  if (setters.length < 2) return setters[0];
  // `_ga*` is Google Analytics’ own `_ga` more than another's `_gac_*`.
  const [head = ''] = cookie.name.split('*');
  const exact = setters.filter(({ storage }) =>
    storage.some(({ name }) => name === cookie.name || name === head),
  );
  if (exact.length === 1) return exact[0];
  const owner = cookie.domain === undefined ? undefined : matchHost(catalog, cookie.domain);
  return setters.find(({ id }) => id === owner?.id);
}

/** Either may have a `*`: `_ga*` of a configuration covers `_ga` and `_ga_*` of the catalogue, and the catalogue’s `_hj*` any `_hjid`. */
function isCovered(known: string, named: string): boolean {
  const [head = ''] = named.split('*');
  if (!named.includes('*')) return matches(known, named);
  // A start of one or two letters is many services'.
  return head.length > 2 && (matches(known, head) || known.startsWith(head));
}

function matches(pattern: string, name: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  return head.length > 1 && name.startsWith(head) && name.endsWith(rest.at(-1) ?? '');
}

function matchHost(catalog: Catalog, name: string): CatalogService | undefined {
  const host = name.trim().toLowerCase().replace(/^\./, '');
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return undefined;
  return matchUrl(catalog, `https://${host}/`)[0];
}

function simplify(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
