import type {
  Catalog,
  Category,
  CookieDisclosure,
  Disclosures,
  Evidence,
  StorageItem,
} from '@candor/model';

import type { CookieSetting } from '../config/config.ts';
import { FORMATS } from '../config/formats.ts';
import { matchesName } from '../resolve/matches-name.ts';

/** A cookie of the site itself. */
export interface OwnCookie {
  readonly category: Category;
  readonly cookie: CookieSetting;
  readonly evidence: readonly Evidence[];
}

/** Cookies that a policy names, sorted by whose they are. */
export interface DraftedCookies {
  /** What the policy adds to the catalogue, by service id. */
  readonly byService: ReadonlyMap<string, readonly CookieSetting[]>;
  readonly own: readonly OwnCookie[];
  readonly questions: readonly string[];
}

/** What cookies are compared with. */
export interface CookieSurroundings {
  readonly catalog: Catalog;
  /** Services of the draft. */
  readonly serviceIds: ReadonlySet<string>;
}

type Placed =
  | { readonly kind: 'service'; readonly id: string; readonly cookie: CookieSetting }
  | (OwnCookie & { readonly kind: 'own' })
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'known' };

/** Sorts the cookies a policy names into services of the draft, cookies of the site itself, and questions. */
export function draftCookies(disclosures: Disclosures, around: CookieSurroundings): DraftedCookies {
  const seen = new Set<string>();
  const placed = disclosures.cookies.flatMap((cookie): Placed[] => {
    const key = `${cookie.service ?? ''} ${cookie.name}`;
    if (seen.has(key) || !FORMATS.storageName.pattern.test(cookie.name)) return [];
    seen.add(key);
    return [placeCookie(cookie, around)];
  });
  const byService = new Map<string, readonly CookieSetting[]>();
  for (const item of placed) {
    if (item.kind !== 'service') continue;
    byService.set(item.id, [...(byService.get(item.id) ?? []), item.cookie]);
  }
  return {
    byService,
    own: placed.flatMap((item) => (item.kind === 'own' ? [item] : [])),
    questions: placed.flatMap((item) => (item.kind === 'question' ? [item.question] : [])),
  };
}

function placeCookie(cookie: CookieDisclosure, around: CookieSurroundings): Placed {
  const owner = findOwner(cookie, around);
  if (owner !== undefined && !around.serviceIds.has(owner.id)) {
    return ask(
      `The policy names the cookie ${cookie.name}, which ${owner.name} sets, but not that service. Is it on the site?`,
    );
  }
  const setting = toSetting(cookie, owner);
  if (setting === undefined) {
    return ask(`How long does the cookie ${cookie.name} live? The policy does not say.`);
  }
  if (owner !== undefined) {
    const isKnown = owner.item?.duration === setting.duration;
    return isKnown ? { kind: 'known' } : { kind: 'service', id: owner.id, cookie: setting };
  }
  if (cookie.category === null) {
    return ask(`What is the cookie ${cookie.name} for? The policy does not say.`);
  }
  return { kind: 'own', category: cookie.category, cookie: setting, evidence: cookie.evidence };
}

/** A lifetime that neither the policy nor the catalogue states is asked for, not guessed. */
function toSetting(cookie: CookieDisclosure, owner: Owner | undefined): CookieSetting | undefined {
  const duration = cookie.duration ?? owner?.item?.duration ?? '';
  if (!FORMATS.duration.pattern.test(duration)) return undefined;
  const purpose = cookie.purpose ?? '';
  return { name: cookie.name, duration, ...(purpose === '' ? {} : { purpose }) };
}

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly item: StorageItem | undefined;
}

/** Whose cookie it is: the service the policy says, else a service of the draft that sets it, else any service that does. */
function findOwner(
  cookie: CookieDisclosure,
  { catalog, serviceIds }: CookieSurroundings,
): Owner | undefined {
  const owners = catalog.services.map((service) => ({
    id: service.id,
    name: service.name,
    isNecessary: service.category === 'necessary',
    item: service.storage.find(
      (item) => item.type === 'cookie' && matchesName(item.name, cookie.name),
    ),
  }));
  if (cookie.service !== null) {
    const stated = owners.find(({ id }) => id === cookie.service);
    if (stated !== undefined) return stated;
    return serviceIds.has(cookie.service)
      ? { id: cookie.service, name: cookie.service, item: undefined }
      : undefined;
  }
  const setters = owners.filter(({ item }) => item !== undefined);
  return (
    setters.find(({ id }) => serviceIds.has(id)) ?? setters.find(({ isNecessary }) => !isNecessary)
  );
}

function ask(question: string): Placed {
  return { kind: 'question', question };
}
