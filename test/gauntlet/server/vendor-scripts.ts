import { catalog, matchUrl } from '@candor/catalog';
import type { CatalogService } from '@candor/model';

/** Where a service's script reports to, when that is another host than it came from. */
const COLLECTORS: Readonly<Record<string, string>> = {
  'google-analytics': 'https://www.google-analytics.com',
  'linkedin-insight': 'https://px.ads.linkedin.com',
  hotjar: 'https://in.hotjar.com',
};

/** The payment that the shop needs: a global, and an address that it calls. It traces nothing: it may come at any time. */
const PAYMENT = `document.cookie = '__stripe_mid=1; path=/';
window.Stripe = () => fetch('https://q.stripe.com/session').then((response) => response.json());`;

/**
 * What a vendor's script does, small: it notes that it ran, sets every first-party cookie and key the catalogue knows of, reports, goes
 * on reporting, and loads a further script.
 */
export function scriptOf(url: URL): string {
  const [service] = matchUrl(catalog, url.href);
  if (service === undefined) return '';
  const collector = COLLECTORS[service.id] ?? url.origin;
  // An address of its own: browsers share a request of two scripts for one address, or do not, as it comes.
  const further = `${collector}/further.js?of=${encodeURIComponent(url.pathname)}`;
  if (url.pathname.endsWith('/further.js'))
    return `fetch('${collector}/further-ran',{mode:'no-cors'}).catch(()=>{})`;
  if (service.id === 'stripe') return PAYMENT;
  return `(() => {
  const page = globalThis.document;
  (globalThis.trace ??= []).push('${service.id}' + (page?.currentScript ? ' current' : ''));
  globalThis.ran_${service.id.replaceAll('-', '_')} = true;
  for (const name of ${JSON.stringify(service.globals ?? [])}) globalThis[name] ??= () => {};
  const store = () => { ${statementsOf(service)} };
  const send = (address) => page
    ? void (new Image().src = address)
    : void fetch(address, { mode: 'no-cors' }).catch(() => {});
  if (page) {
    store();
    navigator.sendBeacon('${collector}/collect', 'v=1');
    const further = page.createElement('script');
    further.src = '${further}';
    page.head.append(further);
  } else send('${collector}/collect');
  setInterval(() => { if (page) store(); send('${collector}/beat?sent=' + Date.now()); }, 50);
})();`;
}

/** An embedded page of a vendor: it reports, and goes on reporting. */
export function frameOf({ origin }: URL): string {
  return `<!doctype html><title>embed</title><script>
fetch('${origin}/frame-ran').catch(()=>{});
setInterval(() => { new Image().src = '${origin}/beat?sent=' + Date.now(); }, 50);
</script>`;
}

/** The statements that set what the catalogue declares. */
function statementsOf({ storage }: CatalogService): string {
  return storage
    .filter(({ party }) => party === 'first')
    .map(({ name, type }) => {
      const key = JSON.stringify(name.replaceAll('*', 'GAUNTLET1'));
      switch (type) {
        case 'cookie':
          return `document.cookie = ${key} + '=1; path=/; max-age=3600';`;
        case 'local-storage':
          return `localStorage[${key}] = '1';`;
        case 'session-storage':
          return `sessionStorage[${key}] = '1';`;
        case 'indexed-db':
          return `indexedDB.open(${key}).onsuccess = (event) => event.target.result.close();`;
        default:
          return '';
      }
    })
    .join(' ');
}
