import { describe, expect, test } from 'vitest';

import { createCatalog } from '../../test/create-catalog.ts';
import { readPolicy } from '../index.ts';

const [model] = createCatalog().services;
if (model === undefined) throw new Error('The catalogue for tests is empty.');
const zebra = { name: 'Zebra, Inc.', aliases: ['Zebra'], country: 'US' };
const catalog = {
  services: [
    ...createCatalog().services,
    {
      ...model,
      id: 'zebra-pixel',
      name: 'Zebra Pixel',
      vendor: zebra,
      category: 'marketing' as const,
    },
    {
      ...model,
      id: 'zebra-feed',
      name: 'Zebra Feed',
      vendor: zebra,
      kind: 'embed' as const,
      category: 'social' as const,
      purposes: ['show-feeds' as const],
    },
    {
      ...model,
      id: 'fontory',
      name: 'Fontory Types',
      vendor: { name: 'Fontory Ltd', country: 'GB' },
      category: 'functional' as const,
      purposes: ['deliver-fonts' as const],
    },
  ],
};

function statuses(source: string): string[] {
  const { disclosures, setAside } = readPolicy(source, { catalog, format: 'markdown' });
  return [
    ...disclosures.services.map(({ id }) => `${id} used`),
    ...setAside.map(({ name, status }) => `${name} ${status}`),
  ];
}

describe('what is named and not used', () => {
  test.each([
    ['We do not use HeatLens on this website.', 'HeatLens negated'],
    ['Nor do we use HeatLens or any comparable network.', 'HeatLens negated'],
    ['We have been asked whether we use HeatLens. We do not.', 'HeatLens negated'],
    ['## Things we never do\n\nOur pages load HeatLens.', 'HeatLens negated'],
    ['We count visits ourselves instead of HeatLens.', 'HeatLens negated'],
    ['HeatLens is not used on this website.', 'HeatLens negated'],
    ['We removed HeatLens in 2023.', 'HeatLens former'],
    ['We switched off HeatLens last winter.', 'HeatLens former'],
    ['The firm discontinued its use of HeatLens in 2022.', 'HeatLens former'],
    ['HeatLens was removed when we rebuilt the pages.', 'HeatLens negated'],
    ['The shop does not let HeatLens place cookies here.', 'HeatLens negated'],
    ['HeatLens? Nope. We count visits ourselves.', 'HeatLens negated'],
    ['Forms are protected by a hidden field, not with HeatLens.', 'HeatLens negated'],
    ['Unlike shops that rely on HeatLens, our pages record nothing.', 'HeatLens elsewhere'],
    ['Other theatres use HeatLens to sell tickets.', 'HeatLens elsewhere'],
    ['We use Fontory Types on our website. They are hosted locally.', 'Fontory Types self-hosted'],
    [
      '# Schriften\n\nUnsere Website nutzt Fontory Types. Die Schriften sind auf unserer Seite lokal installiert, Daten werden nicht übertragen.',
      'Fontory Types self-hosted',
    ],
    [
      'Les polices sont hébergées sur nos propres serveurs : notre site ne charge rien de Fontory Types.',
      'Fontory Types self-hosted',
    ],
    ['HeatLens is described in the notice for staff, not here.', 'HeatLens elsewhere'],
    ['Guests may bring their own HeatLens.', 'HeatLens visitor'],
    ['## Services that you connect\n\nHeatLens receives your reports.', 'HeatLens visitor'],
    ['There are links to the library’s pages on ShareBar.', 'ShareBar profile'],
    ['People find us on search engines (e.g. HeatLens) every day.', 'HeatLens example'],
    ['Tools such as HeatLens gather events from lots of places.', 'HeatLens example'],
    ['Sites that embed HeatLens hand your address to it.', 'HeatLens elsewhere'],
    ['To opt out of HeatLens on other websites, go to its pages.', 'HeatLens elsewhere'],
    ['Follow us on ShareBar.', 'ShareBar profile'],
    ['## Follow us on\n\nShareBar', 'ShareBar profile'],
    ['Our films are on ShareBar. We only link to them.', 'ShareBar plain-link'],
    ['Share on ShareBar', 'ShareBar share-link'],
    ['Read the privacy policy of HeatLens.', 'HeatLens vendor-policy'],
    ['If you connect your HeatLens account, we import it.', 'HeatLens visitor'],
    ['This privacy policy was generated with HeatLens.', 'HeatLens generator'],
    ['You can convert a file. Convert it now.', 'Convert unproven'],
    ['Zebra may use the data in its own network.', 'Zebra unproven'],
  ])('%s', (source, expected) => {
    expect(statuses(source)).toEqual([expected]);
  });

  test.each([
    ['Dienste wie HeatLens oder Countly verwenden wir auf unserer Website bewusst nicht.'],
    ['Andere Dienste, etwa HeatLens oder Countly, kommen auf unserer Website nicht zum Einsatz.'],
    [
      "Pour respecter votre vie privée, nous n'utilisons ni HeatLens, ni Countly sur ce site internet.",
    ],
    [
      'En este sitio web no utilizamos HeatLens ni Countly para analizar sus visitas y preferencias.',
    ],
    [
      'Der Einsatz von Zählverfahren (etwa HeatLens oder Countly) findet auf der Website nicht statt.',
    ],
    ['HeatLens und Countly haben wir auf unserer Website zum 31. Juli abgeschaltet.'],
    ['HeatLens und Countly findest du auf meiner Seite nicht, weder offen noch versteckt.'],
    ["Pas de HeatLens, pas de Countly, pas d'enregistrement de vos visites sur notre site."],
    ['El formulario de nuestro sitio se protege sin cookies, no con HeatLens ni con Countly.'],
  ])('%s', (source) => {
    expect(statuses(source)).toEqual(['HeatLens negated', 'Countly negated']);
  });

  test.each([
    ['We replaced HeatLens with Countly on our website.', 'countly used'],
    ['We moved from HeatLens to Countly to count visits.', 'countly used'],
  ])('%s', (source, expected) => {
    expect(statuses(source)).toEqual([expected, 'HeatLens former']);
  });

  test('tells the place, and leaves out what is used elsewhere', () => {
    const source = 'We do not use HeatLens.\n\nTo count visits we use Countly.';
    const { setAside } = readPolicy(source, { catalog, format: 'text' });
    expect(setAside[0]?.evidence[0]).toMatchObject({ quote: 'We do not use HeatLens.', line: 1 });
    expect(statuses('We use HeatLens to count visits. We do not use HeatLens in the app.')).toEqual(
      ['heat-lens used'],
    );
  });

  test('a company does not use its own product by naming it', () => {
    expect(
      statuses('# HeatLens\n\nWrite to team@heatlens.com. HeatLens shows what visitors do.'),
    ).toEqual(['HeatLens own-product']);
  });
});

describe('what is used after all', () => {
  test.each([
    [
      'The data collected by HeatLens is not used to identify you; we use it to count.',
      'heat-lens used',
    ],
    ['We use tools such as HeatLens to count visits.', 'heat-lens used'],
    [
      '## Social media\n\n### ShareBar\n\nWe embed posts of ShareBar on our website.',
      'share-bar used',
    ],
    ['Our editors embed posts from Zebra.', 'zebra-feed used'],
    ['We use HeatLens on our website. It is hosted locally.', 'heat-lens used'],
    ['We use Fontory Types on our website.', 'fontory used'],
    [
      'Auf unserer Website sind Beiträge von Zebra eingebunden, die Sie dort lesen können.',
      'zebra-feed used',
    ],
    ['Visits are counted with Convert, a product of Acme Ltd.', 'convert used'],
    ['We rely on HeatLens and on Convert for product analytics.', 'heat-lens used'],
    ['Our website uses the analysis service of Countly Ltd.', 'countly used'],
    [
      'Because readers do not want to be counted twice, our pages are measured by HeatLens.',
      'heat-lens used',
    ],
    [
      'We show pictures that guests tagged on Zebra; the wall of our website is provided by HeatLens.',
      'heat-lens used',
    ],
    [
      'The comments on our website are provided by ShareBar. To other networks we only link to them.',
      'share-bar used',
    ],
  ])('%s', (source, expected) => {
    expect(statuses(source)).toContain(expected);
  });
});

describe('where it works', () => {
  const kinds = (source: string): string[] =>
    readPolicy(source, { catalog, format: 'markdown' }).disclosures.services.map(
      ({ id, kind }) => `${id} ${kind === 'back-office' ? 'office' : 'site'}`,
    );

  test.each([
    ['# Cookies\n\n- MailMonkey: payments and newsletters.', 'mail-monkey site'],
    [
      '# Tools\n\n- MailMonkey: our staff use it; it does nothing on the website.',
      'mail-monkey office',
    ],
    [
      '# Sub-processors\n\n| Sub-processor | Role |\n| --- | --- |\n| HeatLens | replay (widget in the page) |\n',
      'heat-lens site',
    ],
    [
      '# Sub-processors\n\n| Sub-processor | Role |\n| --- | --- |\n| HeatLens | replay |\n',
      'heat-lens office',
    ],
  ])('%s', (source, expected) => {
    expect(kinds(source)).toEqual([expected]);
  });
});
