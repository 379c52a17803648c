import { describe, expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';

const catalog = createCatalog();

function unknown(source: string): string[] {
  const { services } = readPolicy(source, { catalog, format: 'markdown' }).disclosures;
  return services
    .filter(({ known }) => !known)
    .map(({ name, kind, category, provider }) =>
      [name, kind === 'back-office' ? 'office' : category, provider].filter(Boolean).join(', '),
    );
}

describe('in sentences', () => {
  test.each([
    [
      'Our website shows maps by Mapuba, a map service supplied by Karto Ltd.',
      'Mapuba, functional, Karto Ltd.',
    ],
    ['Visits are counted with the tool Trackwise on every page.', 'Trackwise, analytics'],
    ['The feedback box belongs to Opinio Box (Opinio CIC).', 'Opinio Box, functional, Opinio CIC'],
    ['Crash reports land in Bugnest, run by two people in Oslo.', 'Bugnest, analytics'],
    ['We use Trackwise to analyse how visitors use our website.', 'Trackwise, analytics'],
    [
      'Our chat widget is provided by Zapwire Inc. and loads when you open it.',
      'Zapwire, functional, Zapwire Inc',
    ],
    [
      'Wir nutzen den Dienst „Trackwise“ der Trackwise GmbH, um die Nutzung unserer Website zu analysieren.',
      'Trackwise, analytics',
    ],
    [
      'Zur Terminvergabe binden wir auf unserer Website Terminfix ein, ein Angebot der Fixbook GmbH.',
      'Terminfix, functional, Fixbook GmbH',
    ],
    [
      "Nous utilisons Surfometrix, un outil de la société Surfo SAS, pour mesurer l'audience de notre site.",
      'Surfometrix, analytics, Surfo SAS',
    ],
    [
      'Utilizamos Medilytics, proporcionado por Medilytics Labs S.L., para analizar las visitas de nuestro sitio web.',
      'Medilytics, analytics, Medilytics Labs S.L.',
    ],
  ])('%s', (source, expected) => {
    const [first = ''] = unknown(source);
    expect(first).toBe(expected);
  });
});

describe('in structures', () => {
  test.each([
    ['# Analytics\n\n- HeatLens\n- Countly\n- Trackwise\n', ['Trackwise, analytics']],
    ['# Cookies\n\n- Analytics: Countly, Trackwise and HeatLens\n', ['Trackwise, analytics']],
    [
      '# Online-Marketing auf unserer Website\n\n- Kursfix: Remarketing für Kurse; Dienstanbieter: Kursfix GmbH, Köln, Deutschland\n',
      ['Kursfix, marketing'],
    ],
    [
      'Quiet Bakery GmbH ("we") runs this website.\n\n# Cookies\n\n| Cookie | Provider | Purpose | Expiry |\n| --- | --- | --- | --- |\n| tw_id | Trackwise Ltd | counts visits | 1 year |\n| own | this website | login | session |\n',
      ['Trackwise, analytics, Trackwise Ltd'],
    ],
    [
      'Quiet Bakery GmbH ("we") runs this website.\n\n# Sub-processors\n\n| Sub-processor | Purpose |\n| --- | --- |\n| Flowmatic Inc. | Email delivery |\n',
      ['Flowmatic, office, Flowmatic Inc.'],
    ],
    [
      '## Tools\n\n### Hubblytics\n\nWe use Hubblytics, provided by Hubble Labs Inc., to analyse traffic on our website.\n',
      ['Hubblytics, analytics, Hubble Labs Inc.'],
    ],
    [
      '# Helpers\n\n| Kit | From | What it does |\n| --- | --- | --- |\n| HeatLens | HeatLens AB | records clicks |\n| Countly | Countly Ltd | counts visits |\n| Bugnest | Nest Oy | crash reports |\n',
      ['Bugnest, analytics'],
    ],
    [
      '# Who else\n\n| who | does |\n| --- | --- |\n| Coinhelm | payments |\n| Meetly | video calls |\n| Ledgerbee | bookkeeping |\n',
      ['Ledgerbee, office'],
    ],
    [
      '# Website\n\n- **HeatLens** – records clicks\n- **Countly** – counts visits\n- **Quizzly** sends the quiz at the end\n',
      ['Quizzly, functional'],
    ],
    [
      'Third parties on some pages\n:   **HeatLens** — records clicks.\n:   **Tourify** — virtual tours of the rooms.\n',
      ['Tourify, functional'],
    ],
    [
      '# Services tiers\n\n**HeatLens** — enregistrement des clics.\n\n**Demofix** — formulaires de démonstration intégrés à nos pages.\n',
      ['Demofix, functional'],
    ],
    [
      '## Widgets\n\n### Tastebook (Harbour Software S.r.l.)\n\nTastebook handles bookings of tastings.\n',
      ['Tastebook, functional, Harbour Software S.r.l.'],
    ],
  ])('%s', (source, expected) => {
    expect(unknown(source)).toEqual(expected);
  });

  test('a row across the whole table files the rows below', () => {
    const table =
      '<h2>Cookies</h2><table><tr><th>Provider</th><th>Cookies</th><th>Lifespan</th></tr><tr><th colspan="3">Performance Cookies</th></tr><tr><td>HeatLens</td><td>hl_a</td><td>1 day</td></tr><tr><td>Countly</td><td>cl_a</td><td>1 day</td></tr><tr><td>Pulsemill</td><td>pm_a</td><td>1 day</td></tr></table>';
    const { services } = readPolicy(table, { catalog, format: 'html' }).disclosures;
    expect(services.find(({ known }) => !known)).toMatchObject({
      name: 'Pulsemill',
      category: 'analytics',
    });
  });
});

describe('no names of services', () => {
  test.each([
    ['Our service uses JavaScript and Secure Sockets Layer technology to display pages.'],
    ['You may complain to the Federal Trade Commission or the Information Commissioner.'],
    ['John Smith, the manager of our service, is supported by Mary Miller.'],
    ['We use Cookies to analyse how visitors use our Application. The application is new.'],
    ['Our data protection officer is provided by law. We use Firefox to test our website.'],
    ['We do not use Trackwise to analyse visits.'],
    ['## Opting out of advertising\n\nUse the services provided by AdsAsYouLike to object.'],
    [
      '# Cookies\n\n| Cookie | Purpose | Expiry |\n| --- | --- | --- |\n| Countly | counts | 1 year |\n| HeatLens | clicks | 1 year |\n| ABCSESSID | login | session |\n',
    ],
    [
      '# Transfers\n\nWe provide our services from Oregon, United States. If you are elsewhere, your information may be stored and processed there, where our servers are and where we operate.',
    ],
    ['Acme Robotics Inc. ("we") uses the analysis service Acme Robotics on its website.'],
    [
      'Unsere Website nutzt Cookies zur Analyse. Die Verarbeitung erfolgt durch den Betreiber der Website.',
    ],
  ])('%s', (source) => {
    expect(unknown(source)).toEqual([]);
  });
});
