import type { Catalog, CatalogService } from '@candor/model';

type Sketch = Pick<CatalogService, 'id' | 'name'> & Partial<CatalogService>;

function service(sketch: Sketch): CatalogService {
  return {
    aliases: [],
    vendor: { name: sketch.name, country: null },
    kind: 'site-tracker',
    category: 'analytics',
    categoryReason: 'for the test',
    purposes: [],
    hosts: [],
    storage: [],
    links: {},
    status: { state: 'active' },
    sources: [],
    ...sketch,
  };
}

const office = { kind: 'back-office', category: null } as const;

const services: readonly CatalogService[] = [
  service({ id: 'countly', name: 'Countly', vendor: { name: 'Countly Ltd', country: 'GB' } }),
  service({
    id: 'heat-lens',
    name: 'HeatLens',
    storage: [{ name: '_hl_id', type: 'cookie', duration: 'P1Y', party: 'first', purpose: '' }],
  }),
  service({
    id: 'google-analytics',
    name: 'Google Analytics',
    aliases: ['GA4'],
    vendor: { name: 'Google LLC', country: 'US' },
    formerNames: [{ name: 'Google Inc.', since: '2017', now: 'Google LLC' }],
  }),
  service({ id: 'quiet-count', name: 'Quiet Count' }),
  service({ id: 'lead-spy', name: 'LeadSpy', category: 'marketing' }),
  service({
    id: 'brand-ads',
    name: 'Brandbook Ads',
    aliases: ['Brandbook', 'Brandbook Pixel', 'Oldbook Ads'],
    ambiguousNames: ['Brandbook'],
    formerNames: [
      { name: 'Oldbook Ads', since: '2021' },
      { name: 'Oldbook, Inc.', since: '2021', now: 'Brandbook, Inc.' },
    ],
    category: 'marketing',
  }),
  service({
    id: 'brand-buttons',
    name: 'Brandbook Buttons',
    aliases: ['Brandbook'],
    ambiguousNames: ['Brandbook'],
    kind: 'embed',
    category: 'social',
  }),
  service({
    id: 'chirper',
    name: 'Chirper',
    ambiguousNames: ['Chirper'],
    category: 'social',
    kind: 'embed',
  }),
  service({ id: 'convert', name: 'Convert', ambiguousNames: ['Convert'] }),
  service({
    id: 'share-bar',
    name: 'ShareBar',
    category: 'social',
    kind: 'embed',
    status: { state: 'closed', since: '2023-05-31' },
  }),
  service({
    id: 'mail-monkey',
    name: 'MailMonkey',
    category: 'marketing',
    dualUse: true,
    role: 'e-mail',
  }),
  service({
    id: 'hub-desk',
    name: 'HubDesk',
    category: 'marketing',
    dualUse: true,
    role: 'CRM',
  }),
  service({ id: 'pay-net', name: 'PayOnline.net', ...office, role: 'payments' }),
  service({ id: 'coinhelm', name: 'Coinhelm', ...office, role: 'payments' }),
  service({
    id: 'cloud-barn',
    name: 'Cloud Barn',
    aliases: ['Barn'],
    ambiguousNames: ['Barn'],
    ...office,
    role: 'hosting',
  }),
  service({ id: 'meetly', name: 'Meetly', ...office, role: 'video calls' }),
];

/** A small catalogue of invented and well-known products: tests read the reader, not the catalogue. */
export function createCatalog(): Catalog {
  return { services };
}
