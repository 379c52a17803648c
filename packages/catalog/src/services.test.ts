import { readdirSync, readFileSync } from 'node:fs';

import {
  CATEGORIES,
  PURPOSES,
  SERVICE_KINDS,
  type CatalogService,
  type StorageItem,
} from '@candor/model';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import thirdPartyWeb from 'third-party-web/nostats-subset.js';
import { describe, expect, test } from 'vitest';

import { catalog } from './index.ts';

const folder = new URL('../services/', import.meta.url);
const schema = JSON.parse(
  readFileSync(new URL('../service.schema.json', import.meta.url), 'utf8'),
) as { properties: Record<string, { enum?: unknown[]; items?: { enum?: unknown[] } }> };

const files = readdirSync(folder).sort();
const entries = files.map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CatalogService,
);

const PAYMENT =
  'At the checkout it carries out the payment the visitor asked for and recognises fraud.';

const CONSENT_MANAGER = 'It keeps the decision itself (GDPR Art. 7(1)).';
const AGAINST_ABUSE = 'It keeps bots and attacks away from what the visitor asked for.';
const LOAD_BALANCER = 'Without it a visitor would lose the server that knows the visit.';
const BASKET = 'Its cookies keep the basket and the session of the shop that the visitor uses.';
const DELIVERY = 'It delivers the page itself and keeps nothing in the browser to recognise it by.';

/** Entries that ask for no consent, and why each may: the whole list, so that none slips in. */
const NECESSARY: Readonly<Record<string, string>> = {
  candor: CONSENT_MANAGER,
  adyen: PAYMENT,
  braintree: PAYMENT,
  chargebee: PAYMENT,
  klarna: PAYMENT,
  mollie: PAYMENT,
  paddle: PAYMENT,
  paypal: PAYMENT,
  recurly: PAYMENT,
  square: PAYMENT,
  stripe: PAYMENT,
  axeptio: CONSENT_MANAGER,
  'borlabs-cookie': CONSENT_MANAGER,
  complianz: CONSENT_MANAGER,
  consentmanager: CONSENT_MANAGER,
  cookiebot: CONSENT_MANAGER,
  cookiefirst: CONSENT_MANAGER,
  cookiescript: CONSENT_MANAGER,
  cookieyes: CONSENT_MANAGER,
  didomi: CONSENT_MANAGER,
  iubenda: CONSENT_MANAGER,
  klaro: CONSENT_MANAGER,
  onetrust: CONSENT_MANAGER,
  osano: CONSENT_MANAGER,
  tarteaucitron: CONSENT_MANAGER,
  termly: CONSENT_MANAGER,
  trustarc: CONSENT_MANAGER,
  usercentrics: CONSENT_MANAGER,
  'wp-consent-api': CONSENT_MANAGER,
  akamai: AGAINST_ABUSE,
  cloudflare: AGAINST_ABUSE,
  'cloudflare-turnstile': AGAINST_ABUSE,
  datadome: AGAINST_ABUSE,
  'friendly-captcha': AGAINST_ABUSE,
  'google-recaptcha':
    'It keeps bots away from a form that the visitor sends; on other pages it has no such reason.',
  hcaptcha: AGAINST_ABUSE,
  imperva: AGAINST_ABUSE,
  sucuri: AGAINST_ABUSE,
  'aws-elastic-load-balancing': LOAD_BALANCER,
  'google-cloud-load-balancing': LOAD_BALANCER,
  'amazon-cloudfront': DELIVERY,
  bootstrapcdn: DELIVERY,
  'bunny-net': DELIVERY,
  cdnjs: DELIVERY,
  fastly: DELIVERY,
  'google-hosted-libraries': DELIVERY,
  'jquery-cdn': DELIVERY,
  jsdelivr: DELIVERY,
  unpkg: DELIVERY,
  digistore24: PAYMENT,
  helloasso: PAYMENT,
  'amazon-pay': PAYMENT,
  affirm: PAYMENT,
  afterpay: PAYMENT,
  riverty: PAYMENT,
  ratepay: PAYMENT,
  unzer: PAYMENT,
  payone: PAYMENT,
  worldline: PAYMENT,
  datatrans: PAYMENT,
  computop: PAYMENT,
  wirecard: PAYMENT,
  giropay: PAYMENT,
  twint: PAYMENT,
  gocardless: PAYMENT,
  sumup: PAYMENT,
  worldpay: PAYMENT,
  opayo: PAYMENT,
  'checkout-com': PAYMENT,
  redsys: PAYMENT,
  bizum: PAYMENT,
  alma: PAYMENT,
  lyra: PAYMENT,
  payplug: PAYMENT,
  stancer: PAYMENT,
  scalapay: PAYMENT,
  satispay: PAYMENT,
  nexi: PAYMENT,
  multisafepay: PAYMENT,
  buckaroo: PAYMENT,
  'pay-nl': PAYMENT,
  ideal: PAYMENT,
  billie: PAYMENT,
  sezzle: PAYMENT,
  'zip-pay': PAYMENT,
  'lemon-squeezy': PAYMENT,
  fastspring: PAYMENT,
  '2checkout': PAYMENT,
  gumroad: PAYMENT,
  'digital-river': PAYMENT,
  copecart: PAYMENT,
  elopage: PAYMENT,
  payrexx: PAYMENT,
  'viva-wallet': PAYMENT,
  bluesnap: PAYMENT,
  easycredit: PAYMENT,
  cookiehub: CONSENT_MANAGER,
  'cookie-information': CONSENT_MANAGER,
  sourcepoint: CONSENT_MANAGER,
  'quantcast-choice': CONSENT_MANAGER,
  'google-funding-choices': CONSENT_MANAGER,
  'real-cookie-banner': CONSENT_MANAGER,
  ccm19: CONSENT_MANAGER,
  sirdata: CONSENT_MANAGER,
  'civic-cookie-control': CONSENT_MANAGER,
  ketch: CONSENT_MANAGER,
  transcend: CONSENT_MANAGER,
  'secure-privacy': CONSENT_MANAGER,
  'cookie-notice': CONSENT_MANAGER,
  'moove-gdpr': CONSENT_MANAGER,
  'dsgvo-all-in-one-for-wp': CONSENT_MANAGER,
  pandectes: CONSENT_MANAGER,
  consentmo: CONSENT_MANAGER,
  enzuzo: CONSENT_MANAGER,
  crownpeak: CONSENT_MANAGER,
  traffective: CONSENT_MANAGER,
  'arkose-labs': AGAINST_ABUSE,
  geetest: AGAINST_ABUSE,
  altcha: AGAINST_ABUSE,
  captchafox: AGAINST_ABUSE,
  trustcaptcha: AGAINST_ABUSE,
  perimeterx: AGAINST_ABUSE,
  kasada: AGAINST_ABUSE,
  forter: AGAINST_ABUSE,
  riskified: AGAINST_ABUSE,
  signifyd: AGAINST_ABUSE,
  sift: AGAINST_ABUSE,
  ravelin: AGAINST_ABUSE,
  akismet: AGAINST_ABUSE,
  wordfence: AGAINST_ABUSE,
  cleantalk: AGAINST_ABUSE,
  'antispam-bee': AGAINST_ABUSE,
  threatmetrix: AGAINST_ABUSE,
  'queue-it': AGAINST_ABUSE,
  castle: AGAINST_ABUSE,
  stackpath: DELIVERY,
  keycdn: DELIVERY,
  cdn77: DELIVERY,
  edgio: DELIVERY,
  cloudinary: DELIVERY,
  nitropack: DELIVERY,
  shortpixel: DELIVERY,
  bigcommerce: BASKET,
  magento: BASKET,
  prestashop: BASKET,
  shopware: BASKET,
  woocommerce: BASKET,
  imgix: DELIVERY,
  imagekit: DELIVERY,
  uploadcare: DELIVERY,
  gcore: DELIVERY,
  optimole: DELIVERY,
  'microsoft-ajax-cdn': DELIVERY,
  'azure-cdn': DELIVERY,
  'myra-security': DELIVERY,
};

const OWN_HOST = 'It acts from the own domain of the site.';
const CUSTOMERS_HOST =
  'Anybody can rent its hosts, trackers too: as a whole they must never pass as necessary. A site lists its own.';

/** Services on the site for which the catalogue names no host, and why. */
const WITHOUT_HOSTS: Readonly<Record<string, string>> = {
  bigcommerce: OWN_HOST,
  magento: OWN_HOST,
  prestashop: OWN_HOST,
  shopware: OWN_HOST,
  woocommerce: OWN_HOST,
  akamai: CUSTOMERS_HOST,
  'amazon-cloudfront': CUSTOMERS_HOST,
  'aws-elastic-load-balancing': CUSTOMERS_HOST,
  'borlabs-cookie': OWN_HOST,
  'bunny-net': CUSTOMERS_HOST,
  candor: OWN_HOST,
  complianz: OWN_HOST,
  fastly: CUSTOMERS_HOST,
  'google-cloud-load-balancing': OWN_HOST,
  imperva: OWN_HOST,
  'wp-consent-api': OWN_HOST,
  stackpath: CUSTOMERS_HOST,
  keycdn: CUSTOMERS_HOST,
  cdn77: CUSTOMERS_HOST,
  edgio: CUSTOMERS_HOST,
  gcore: CUSTOMERS_HOST,
  'azure-cdn': CUSTOMERS_HOST,
  'myra-security': CUSTOMERS_HOST,
  'real-cookie-banner': OWN_HOST,
  ccm19: OWN_HOST,
  'cookie-notice': OWN_HOST,
  'moove-gdpr': OWN_HOST,
  'dsgvo-all-in-one-for-wp': OWN_HOST,
  'antispam-bee': OWN_HOST,
};

/** Patterns that several entries claim on purpose: until it is clear whose URL it is, all of them must be granted. */
const SHARED_PATTERNS: Readonly<Record<string, string>> = {
  'googletagmanager.com/gtag/': 'One script serves whichever Google products its id stands for.',
  'connect.facebook.net': 'Scripts in languages that no entry lists may be pixel or plugin.',
};

/** Names of companies with several products: no product may claim one for itself. */
const PARENT_BRANDS = [
  'Google',
  'Facebook',
  'Meta',
  'LinkedIn',
  'Twitter',
  'X',
  'Microsoft',
  'Amazon',
  'Adobe',
  'Oracle',
  'Yahoo',
  'Apple',
  'Bing',
  'Salesforce',
  'IBM',
  'Instagram',
  'WordPress',
];

/** Hosts that third-party-web puts down to another company, and why we do not. */
const OTHER_COMPANY: Readonly<Record<string, string>> = {
  'c.bing.com': 'Clarity exchanges ids with Bing through it; both are Microsoft.',
  's3-us-west-2.amazonaws.com/b2bjsstore/': 'RB2B keeps its script at Amazon.',
  'b2bjsstore.s3.us-west-2.amazonaws.com': 'RB2B keeps its script at Amazon.',
  'litix.io': 'Mux measures for Wistia how videos play.',
  'company-target.com': 'The data set takes it for IPONWEB; Demandbase calls it.',
  'casalemedia.com': 'The data set takes Index Exchange for a part of WPP.',
  'indexww.com': 'The data set takes Index Exchange for a part of WPP.',
  'ioam.de': 'The data set misspells INFOnline.',
  'signifyd.com': 'The data set misspells Signifyd.',
};

/** Anybody's package can be loaded from these: the path tells whose script it is, and keeps trackers from passing as a CDN. */
const PACKAGE_HOSTS =
  /^(?:cdn\.jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|maxcdn\.bootstrapcdn\.com)\//;

/** Fields that a visitor or a site's owner relies on: each needs a source. */
const FACTS_WITH_SOURCE = ['hosts', 'storage', 'links', 'vendor', 'status', 'category'];

const namesOf = (entry: CatalogService): readonly string[] => [entry.name, ...entry.aliases];
const isOnSite = (entry: CatalogService): boolean =>
  entry.kind !== 'back-office' || entry.dualUse === true;

/** Every value with the ids that claim it, of those claimed more than once. */
function claimedTwice(
  claims: readonly (readonly [value: string, id: string])[],
): readonly (readonly [string, readonly string[]])[] {
  const idsByValue = new Map<string, string[]>();
  for (const [value, id] of claims) idsByValue.set(value, [...(idsByValue.get(value) ?? []), id]);
  return [...idsByValue].filter(([, ids]) => ids.length > 1);
}

/** Days of a storage duration; `undefined` where it has no fixed length. */
function daysOf(duration: string): number | undefined {
  const match =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      duration,
    );
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (
    years * 365 + months * 30.5 + weeks * 7 + days + hours / 24 + minutes / 1440 + seconds / 86_400
  );
}

describe('the schema', () => {
  test('knows exactly the words of the model', () => {
    expect(schema.properties['kind']?.enum).toEqual(SERVICE_KINDS);
    expect(schema.properties['category']?.enum).toEqual([...CATEGORIES, null]);
    expect(schema.properties['purposes']?.items?.enum).toEqual(PURPOSES);
  });
});

describe('each entry', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  test.each(files)('services/%s follows the schema', (file) => {
    const entry: unknown = entries[files.indexOf(file)];
    const problems = validate(entry)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    expect(problems).toEqual([]);
  });

  test('has the id of its file, and is in the generated module', () => {
    expect(entries.map(({ id }) => `${id}.json`)).toEqual(files);
    expect(catalog.services, 'run `node packages/catalog/build/generate.mjs`').toEqual(entries);
  });

  test('says where its facts come from', () => {
    const missing = entries
      .filter(({ id }) => id !== 'candor')
      .flatMap((entry) => {
        const known = new Set(
          entry.sources.flatMap(({ facts }) =>
            facts.map((fact) => (fact === 'categoryReason' ? 'category' : fact)),
          ),
        );
        return FACTS_WITH_SOURCE.filter((fact) => !known.has(fact)).map(
          (fact) => `${entry.id}: ${fact}`,
        );
      });
    expect(missing).toEqual([]);
  });

  test('that acts on a site says which hosts it loads from', () => {
    const silent = entries.filter((entry) => isOnSite(entry) && entry.hosts.length === 0);
    expect(silent.map(({ id }) => id).sort()).toEqual(Object.keys(WITHOUT_HOSTS).sort());
  });

  test('asks for consent, unless its reason not to stands here', () => {
    const necessary = entries.filter(({ category }) => category === 'necessary');
    expect(necessary.map(({ id }) => id).sort()).toEqual(Object.keys(NECESSARY).sort());
  });

  test('stores nothing for longer than ten years', async ({ annotate }) => {
    const items = entries.flatMap(({ id, storage }) =>
      storage.map(({ name, duration }) => ({ name: `${id}: ${name}`, days: daysOf(duration) })),
    );
    const long = items.filter(({ days = 0 }) => days > 397);
    await annotate(`${long.length} of ${items.length} stored items last longer than 13 months`);
    expect(items.filter(({ days = 0 }) => days > 3650)).toEqual([]);
  });
});

describe('names', () => {
  test('belong to one entry each', () => {
    const claims = entries.flatMap((entry) =>
      namesOf(entry).map((name) => [name.toLowerCase(), entry.id] as const),
    );
    expect(claimedTwice(claims)).toEqual([]);
  });

  test('are never the bare name of a company with several products', () => {
    const brands = new Set(PARENT_BRANDS.map((brand) => brand.toLowerCase()));
    const bare = entries.flatMap((entry) =>
      namesOf(entry)
        .filter((name) => brands.has(name.toLowerCase()))
        .filter((name) => !(entry.ambiguousNames ?? []).includes(name))
        .map((name) => `${entry.id}: ${name}`),
    );
    expect(bare).toEqual([]);
  });

  test('that are ambiguous are names of the entry', () => {
    const strays = entries.flatMap((entry) =>
      (entry.ambiguousNames ?? [])
        .filter((name) => !namesOf(entry).includes(name))
        .map((name) => `${entry.id}: ${name}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('hosts', () => {
  test('belong to one entry each, unless shared on purpose', () => {
    const claims = entries.flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const));
    const shared = claimedTwice(claims).map(([host]) => host);
    expect(shared.sort()).toEqual(Object.keys(SHARED_PATTERNS).sort());
  });

  test('belong to the company that third-party-web names', async ({ annotate }) => {
    const rows = entries
      .flatMap((entry) => entry.hosts.map((host) => ({ entry, host })))
      .filter(({ host }) => !PACKAGE_HOSTS.test(host));
    const known = rows.flatMap(({ entry, host }) => {
      const company = thirdPartyWeb.getEntity(`https://${host}`)?.company;
      return company === undefined ? [] : [{ entry, host, company }];
    });
    await annotate(`third-party-web knows ${known.length} of ${rows.length} hosts`);
    expect(known.length).toBeGreaterThan(50);
    const strangers = known
      .filter(({ entry, host, company }) => !isOwner(entry, company) && !(host in OTHER_COMPANY))
      .map(({ entry, host, company }) => `${entry.id}: ${host} is ${company}`);
    expect(strangers).toEqual([]);
  });

  /** Tells whether a company's first word is one that the entry uses for itself or its vendor. */
  function isOwner(entry: CatalogService, company: string): boolean {
    const firstWord = (name: string): string => /^[a-z0-9]*/.exec(name.toLowerCase())?.[0] ?? '';
    const own = [...namesOf(entry), entry.vendor.name, ...(entry.vendor.aliases ?? [])];
    return own.map(firstWord).includes(firstWord(company));
  }
});

describe('storage', () => {
  const firstParty = entries.flatMap(({ id, storage }) =>
    storage.filter(({ party }) => party === 'first').map((item) => ({ id, item })),
  );

  test('patterns are narrow: withdrawal deletes what they match on the site', () => {
    const fixedStart = ({ name }: StorageItem): string => name.split('*')[0] ?? '';
    const wide = firstParty.filter(
      ({ item }) => item.name.includes('*') && fixedStart(item).length < 3,
    );
    expect(wide.map(({ id, item }) => `${id}: ${item.name}`)).toEqual([]);
  });

  test('no pattern takes the consent cookie', () => {
    const takers = firstParty.filter(
      ({ id, item }) =>
        id !== 'candor' &&
        item.name.includes('*') &&
        'candor'.startsWith(item.name.split('*')[0] ?? ''),
    );
    expect(takers.map(({ id, item }) => `${id}: ${item.name}`)).toEqual([]);
  });

  test('is listed once an entry', () => {
    const claims = entries.flatMap(({ id, storage }) =>
      storage.map(({ name, type, party }) => [`${id}: ${name} ${type} ${party}`, id] as const),
    );
    expect(claimedTwice(claims)).toEqual([]);
  });
});

describe('signals', () => {
  const signals = entries.flatMap(({ id, signals: own = [] }) =>
    own.flatMap((signal) => (signal.protocol === 'calls' ? [{ id, signal }] : [])),
  );

  test('say where they come from', () => {
    const silent = entries
      .filter((entry) => entry.signals !== undefined)
      .filter(({ sources }) => !sources.some(({ facts }) => facts.includes('signals')));
    expect(signals.length).toBeGreaterThan(10);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('speak of no grant while there is none', () => {
    const bold = signals.filter(({ signal: { hold, revoke } }) =>
      JSON.stringify([hold, revoke]).includes('"$'),
    );
    expect(bold.map(({ id }) => id)).toEqual([]);
  });

  test('take back what they grant, or say it again with each decision', () => {
    const lasting = signals.filter(
      ({ signal: { grant, revoke } }) =>
        grant.length > 0 && revoke.length === 0 && !JSON.stringify(grant).includes('$allGranted'),
    );
    expect(lasting.map(({ id }) => id)).toEqual([]);
  });
});
