import { describe, expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';

const catalog = createCatalog();

function read(source: string, format: 'text' | 'markdown' | 'html' = 'text') {
  return readPolicy(source, { catalog, format }).disclosures.services;
}

function ids(source: string, format: 'text' | 'markdown' | 'html' = 'text'): string[] {
  return read(source, format).map(({ id, kind }) =>
    kind === 'back-office' ? `${id} (office)` : id,
  );
}

describe('what counts as a use', () => {
  test.each([
    ['We use Google Analytics to measure visits.', ['google-analytics']],
    ['Our site runs GA4 and HeatLens.', ['google-analytics', 'heat-lens']],
    ['We use tools such as Google Analytics to analyse traffic.', ['google-analytics']],
    [
      'Our payment processor is PayOnline.netCoinhelm, see their policies.',
      ['pay-net (office)', 'coinhelm (office)'],
    ],
    ['Visits are counted by googleanalytics on our pages.', ['google-analytics']],
  ])('%s', (source, expected) => {
    expect(ids(source)).toEqual(expected);
  });

  test.each([
    ['We do NOT use third-party tools such as Google Analytics on this website.'],
    ['We never use HeatLens.'],
    ['If you import Google Analytics data, you may share it with us.'],
    ['People find us on search engines (e.g. Chirper, or HeatLens) every day.'],
    ['Read the privacy policy of HeatLens.'],
    ['The page https://heatlens.example/HeatLens/help tells more.'],
    ['Write to team@heatlens.example.'],
    ['Follow us on Brandbook and Chirper.'],
    ['You can convert a file on our website.'],
    ['Our HeatLensing is unrivalled.'],
  ])('not: %s', (source) => {
    expect(ids(source)).toEqual([]);
  });

  test('a list of what is not used names nothing that is used', () => {
    expect(
      ids(
        'Cookies\n\nWe do not use:\n\n  • Google Analytics\n  • HeatLens\n\nWe use Countly to count visits.',
      ),
    ).toEqual(['countly']);
  });

  test('a vendor that gives itself a short name keeps its products', () => {
    expect(
      ids(
        '# Privacy\n\n- **Google Analytics** is a service of Google Inc. ("Google").',
        'markdown',
      ),
    ).toEqual(['google-analytics']);
  });

  test('a company does not use its own product by naming it, but one that is only named alike', () => {
    expect(ids('Google LLC ("we")\n\nCookies\n\n- Google Analytics: visits')).toEqual([]);
    expect(ids('Quiet Bakery GmbH ("we")\n\nCookies\n\n- Quiet Count: visits')).toEqual([
      'quiet-count',
    ]);
  });

  test('an entry that says whom a service gives data to names no further service', () => {
    const source =
      '# Analytics partners\n\n- **HeatLens** records visits. It gives us, and LeadSpy services, reports.\n- **Countly** counts. It shares reports with other Quiet Count services.\n';
    expect(ids(source, 'markdown')).toEqual(['heat-lens', 'countly']);
    expect(
      ids('# Analytics\n\n- **HeatLens** counts. It sends reports to LeadSpy.\n', 'markdown'),
    ).toEqual(['heat-lens', 'lead-spy']);
    expect(
      ids('# Analytics\n\n- **HeatLens** gives us maps. We use LeadSpy with it.\n', 'markdown'),
    ).toEqual(['heat-lens', 'lead-spy']);
  });

  test('what another service does with a third is not what the company does', () => {
    expect(ids('HeatLens records visits and shares the results with LeadSpy services.')).toEqual([
      'heat-lens',
    ]);
  });

  test('a vendor in brackets or behind "provided by" is not a service', () => {
    expect(ids('• HeatLens (acquired by Brandbook) is a tool for website analytics.')).toEqual([
      'heat-lens',
    ]);
  });
});

describe('ambiguous names', () => {
  test.each([
    ['We use the Brandbook pixel to measure our ads.', ['brand-ads']],
    [
      '## Cookies\n\n| Cookie | Provider | Duration |\n| --- | --- | --- |\n| bb | Brandbook | 1 year |\n',
      ['brand-ads'],
    ],
    ['We test pages with Convert.com on our website.', ['convert']],
    [
      'Social plug-ins\n\nOur website contains buttons of Brandbook to share pages.',
      ['brand-buttons'],
    ],
    [
      'We host the site on servers of Cloud Barn and store files in Barn (Privacy Policy).',
      ['cloud-barn (office)'],
    ],
  ])('%s', (source, expected) => {
    expect(ids(source, source.startsWith('##') ? 'markdown' : 'text')).toEqual(expected);
  });

  test('a name beside a certain one in the same list is meant too', () => {
    expect(ids('Our analytics providers are HeatLens, Convert and Countly.')).toEqual([
      'heat-lens',
      'convert',
      'countly',
    ]);
  });
});

describe('bare names of vendors', () => {
  const zebra = { name: 'Zebra, Inc.', aliases: ['Zebra'], country: 'US' };
  const [model] = catalog.services;
  if (model === undefined) throw new Error('The catalogue for tests is empty.');
  const vendors = {
    services: [
      ...catalog.services,
      {
        ...model,
        id: 'zebra-tag',
        name: 'Zebra Tag',
        vendor: zebra,
        category: 'marketing' as const,
        purposes: ['measure-ads' as const],
      },
      {
        ...model,
        id: 'zebra-share',
        name: 'Zebra Share',
        vendor: zebra,
        category: 'social' as const,
        kind: 'embed' as const,
        purposes: ['share-pages' as const],
      },
    ],
  };
  const readIds = (source: string): string[] =>
    readPolicy(source, { catalog: vendors, format: 'markdown' }).disclosures.services.map(
      ({ id }) => id,
    );

  test.each([
    ['Zebra tracking allows us to see which ad led to a conversion.', ['zebra-tag']],
    ['Our website contains share buttons of social networks (Zebra, etc.).', []],
    ['We use Zebra share buttons on our website.', ['zebra-share']],
    [
      '## Cookies\n\n| Provider | Purpose | Duration |\n| --- | --- | --- |\n| Zebra | measures conversions of our ads | 1 year |\n',
      ['zebra-tag'],
    ],
    ['Zebra may use the data in its own network. Read the privacy policy of Zebra.', []],
    ['You can follow us on Zebra.', []],
  ])('%s', (source, expected) => {
    expect(readIds(source)).toEqual(expected);
  });
});

test('a name that the vendor bears for one product only stands for no other of its products', () => {
  const [model] = catalog.services;
  if (model === undefined) throw new Error('The catalogue for tests is empty.');
  const zebra = { name: 'Zebra, Inc.', aliases: ['Zebra'], country: 'US' };
  const services = [
    { ...model, id: 'zebra-count', name: 'Zebra Count', vendor: zebra },
    {
      ...model,
      id: 'stripes',
      name: 'Stripes',
      ambiguousNames: ['Stripes'],
      vendor: { ...zebra, aliases: ['Zebra', 'Stripes, LLC'] },
      kind: 'embed' as const,
      category: 'social' as const,
    },
  ];
  const readIds = (source: string): string[] =>
    readPolicy(source, { catalog: { services }, format: 'markdown' }).disclosures.services.map(
      ({ id }) => id,
    );
  expect(readIds('## Statistics\n\nFor analytics of our traffic we embed Stripes.')).toEqual([
    'stripes',
  ]);
});

describe('on the site or in the office', () => {
  test.each([
    ['Analytics partners\n\nHubDesk follows visitors of our website with cookies.', ['hub-desk']],
    ['Web forms\n\nRequests are stored in our CRM HubDesk.', ['hub-desk (office)']],
    ['We use MailMonkey to send marketing e-mails to subscribers.', ['mail-monkey (office)']],
    [
      'Customers\n\nRequests are stored in HubDesk, our CRM.\n\nAnalytics\n\nWe use HubDesk to track visitors of the website.',
      ['hub-desk'],
    ],
  ])('%s', (source, expected) => {
    expect(ids(source)).toEqual(expected);
  });

  test('an office tool whose cookies are listed is on the site', () => {
    const source =
      '# Cookies\n\n| Provider | Cookie | Duration |\n| --- | --- | --- |\n| Cloud Barn | cb_route | 7 days |\n';
    expect(ids(source, 'markdown')).toEqual(['cloud-barn']);
  });
});

test('keeps the category of the catalogue and tells that of the heading', () => {
  const [service] = read('Analytics partners\n\nLeadSpy (Spyglass Data, LLC) shows who visits us.');
  expect(service).toMatchObject({
    category: 'marketing',
    sectionCategory: 'analytics',
    provider: 'Spyglass Data, LLC',
  });
});

test('reads at most five places a service', () => {
  const [service] = read('We use Countly to count visits.\n\n'.repeat(20));
  expect(service?.evidence).toHaveLength(5);
});

test('reads the navigation and footer of a page as no part of the policy', () => {
  const page =
    '<body><nav>HeatLens</nav><main><h1>Privacy</h1><p>We use Countly&nbsp;to count visits.</p></main><footer>LeadSpy</footer></body>';
  expect(ids(page, 'html')).toEqual(['countly']);
});

test('quotes HTML as it stands in the file', () => {
  const page = '<p>We use <b>Countly</b>&nbsp;to count visits.</p>';
  expect(read(page, 'html')[0]?.evidence[0]?.quote).toBe(
    'We use <b>Countly</b>&nbsp;to count visits.',
  );
});

describe('services the catalogue does not know', () => {
  test.each([
    [
      'Zebrify is an analytics service provided by Zebra Labs, Inc. It counts visits.',
      { id: 'zebrify', category: 'analytics', provider: 'Zebra Labs, Inc.' },
    ],
    [
      'Advertising partners\n\n• Zebrify (Zebra Labs, Inc.) shows banners.',
      { id: 'zebrify', category: 'marketing', provider: 'Zebra Labs, Inc.' },
    ],
    [
      'Our analytics partners are HeatLens, Zebrify, Countly and LeadSpy.',
      { id: 'zebrify', category: 'analytics' },
    ],
  ])('%s', (source, expected) => {
    expect(read(source).find(({ known }) => !known)).toMatchObject({
      kind: 'site-tracker',
      ...expected,
    });
  });

  test('an entry among known ones, in the office', () => {
    const source =
      'Sub-processors for customer accounts\n\n• Cloud Barn: hosting of customer data\n• Zebrify: sending of e-mails to customers\n• Meetly: video calls\n';
    expect(ids(source)).toEqual(['cloud-barn (office)', 'meetly (office)', 'zebrify (office)']);
  });

  test.each([
    ['We are Zebra Labs, Inc. and run this website.'],
    ['• Email address\n• Phone Number (Mobile)\n• Company Name'],
    ['You have the Right to Access (Art. 15 GDPR).'],
  ])('not: %s', (source) => {
    expect(read(source)).toEqual([]);
  });
});

describe('other languages', () => {
  test.each([
    [
      'Wir verwenden auf unserer Website Google Analytics, um das Verhalten unserer Besucher zu messen.',
      ['google-analytics'],
    ],
    [
      'Wir verwenden auf dieser Website keine Dienste wie Google Analytics für die Auswertung Ihrer Besuche.',
      [],
    ],
    [
      "Nous utilisons HeatLens afin de mesurer l'audience de notre site internet et d'améliorer nos services.",
      ['heat-lens'],
    ],
    ["Pour respecter votre vie privée, nous n'utilisons pas HeatLens sur notre site internet.", []],
    [
      'Utilizamos Countly para analizar el uso de nuestro sitio web y mejorar nuestros servicios.',
      ['countly'],
    ],
    [
      'En este sitio web no utilizamos Countly ni otras herramientas para analizar sus visitas.',
      [],
    ],
  ])('%s', (source, expected) => {
    expect(ids(source)).toEqual(expected);
  });
});
