import { getService } from '@candor/catalog';
import type { Catalog, CatalogService } from '@candor/model';

import { matchHost } from './match-host.ts';

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

function simplify(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
