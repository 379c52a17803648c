import type { Patches } from './create-patches.ts';
import type { GuardPart } from './guard.ts';
import type { Realm } from './realm.ts';

/** Tells whether a name belongs to a service that is denied or undecided, and to none that is granted. */
export interface StorageRule {
  isClosedCookie(name: string): boolean;
  isClosedKey(name: string): boolean;
}

/** Guards the site's own storage: what closed services declare is not written, whoever writes it. Reading and deleting stay free. */
export const guardStorage: GuardPart = (realm, { patch, patchGetter }, { storage: rule }) => {
  patch(realm.Document.prototype, 'cookie', ([cookie], _, native) => {
    const text = String(cookie);
    if (!rule.isClosedCookie(text.split(/[=;]/)[0]!.trim()) || isDeletion(text)) native();
  });
  const { CookieStore } = realm as { CookieStore?: { readonly prototype: object } };
  patch(CookieStore?.prototype, 'set', ([cookie], _, native) =>
    rule.isClosedCookie(String((cookie as { name?: string })?.name ?? cookie))
      ? Promise.resolve()
      : native(),
  );
  patch(realm.IDBFactory.prototype, 'open', ([name], _, native) => {
    // As a browser answers where storage is not allowed. https://w3c.github.io/IndexedDB/#dom-idbfactory-open
    if (rule.isClosedKey(String(name))) throw new realm.DOMException('', 'SecurityError');
    return native();
  });
  guardAreas(realm, { patch, patchGetter }, rule);
};

/** Deleting is allowed, in either way. */
function isDeletion(cookie: string): boolean {
  const [, expires = ''] = /;\s*expires=([^;]+)/i.exec(cookie) ?? [];
  return /;\s*max-age=(0|-)/i.test(cookie) || Date.parse(expires) < Date.now();
}

/** A key can be set as a property, too (`localStorage.key = value`), which only a proxy of the whole area sees. */
function guardAreas(
  realm: Realm,
  { patch, patchGetter }: Pick<Patches, 'patch' | 'patchGetter'>,
  rule: StorageRule,
): void {
  const proxies = new Map<Storage, Storage>();
  const areas = new Map<unknown, Storage>();
  const { prototype } = realm.Storage;
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'] as const) {
    patch(prototype, name, (args, self, native) => {
      if (name === 'setItem' && args.length > 1 && rule.isClosedKey(String(args[0])))
        return undefined;
      const area = areas.get(self);
      return area ? Reflect.apply(area[name], area, args) : native();
    });
  }
  patchGetter(prototype, 'length', (_, self, native) => areas.get(self)?.length ?? native());
  for (const name of ['localStorage', 'sessionStorage']) {
    patchGetter(realm, name, (_, _self, native) => {
      const area = native() as Storage;
      const proxy = proxies.get(area) ?? createProxy(area, rule);
      proxies.set(area, proxy);
      areas.set(proxy, area);
      return proxy;
    });
  }
}

function createProxy(area: Storage, rule: StorageRule): Storage {
  return new Proxy(area, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      // The page may keep the proxy longer than there are patches, and natively a method of it would not be one.
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) =>
      rule.isClosedKey(String(key)) || Reflect.set(target, key, value, target),
    defineProperty: (target, key, descriptor) =>
      rule.isClosedKey(String(key)) || Reflect.defineProperty(target, key, descriptor),
  });
}
