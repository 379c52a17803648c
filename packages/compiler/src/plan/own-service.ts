import type { UncodedService } from './build-service.ts';

/** Id of Candor itself: it remembers the decision, so it is necessary and always listed. */
export const OWN_ID = 'candor';

/** Candor as a service of the site: its one cookie is disclosed like any other. */
export function ownService(site: {
  readonly controller: string;
  readonly cookieDays: number;
}): UncodedService {
  return {
    id: OWN_ID,
    name: 'Candor',
    vendor: { name: site.controller, country: null },
    kind: 'own',
    category: 'necessary',
    categoryReason: 'It keeps the visitor’s own decision, which the law asks the site to remember.',
    purposes: ['remember-consent'],
    purposeText: null,
    hosts: [],
    globals: [],
    storage: [
      {
        name: 'candor',
        type: 'cookie',
        duration: `P${site.cookieDays}D`,
        party: 'first',
        purpose: 'Remembers what you decided about cookies and services.',
      },
    ],
    links: {},
    signals: [],
    cookieless: false,
    regions: [],
    evidence: [],
  };
}
