import { catalog } from '@candor/catalog';
import { describe, expect, test } from 'vitest';

import { compile } from '../index.ts';

const config = {
  site: { name: 'Example' },
  categories: {
    necessary: {
      services: [{ id: 'pay', name: 'Pay', hosts: ['pay.example'], purpose: 'Takes payments.' }],
    },
    analytics: {
      services: [
        {
          id: 'lab',
          name: 'Lab',
          purpose: 'Counts.',
          hosts: [
            'lab.example',
            'sub.lab.example',
            'cdn.example/lab/',
            'tags.example/js?id=L-',
            'cdn.example/x/start',
            'pixel.example/tr',
          ],
        },
      ],
    },
    marketing: {
      services: [{ id: 'ads', name: 'Ads', purpose: 'Advertises.', hosts: ['ads.example'] }],
    },
  },
};
const { plan, artifacts } = compile({
  config: { name: 'c', text: JSON.stringify(config) },
  policy: null,
  catalog,
});
const codeOf = (id: string): string =>
  plan?.services.find((service) => service.id === id)?.code ?? '';
const [lab, ads] = [codeOf('lab'), codeOf('ads')];
const file = (name: string): string =>
  artifacts.find(({ path }) => path === `headers/${name}`)?.content ?? '';

/** Consent cookies in the grammar that the gate writes. */
const NOTHING = `1.t5x2a1.reject-all.necessary..${lab}${ads}`;
const LAB_ONLY = `1.t5x2a1.choose.necessary~analytics.${lab}.${ads}`;
const EVERYTHING = `1.t5x2a1.accept-all.necessary~analytics~marketing.zzzz${ads}${lab}.`;
const CHOSEN = `1.t5x2a1.choose.necessary~marketing.${ads}.${lab}`;

type Header = (cookies?: string | null, gpc?: string | null) => string;
const CASES = [
  { cookie: '', gpc: '', isLab: false, isAds: false },
  { cookie: 'garbage', gpc: '', isLab: false, isAds: false },
  { cookie: `1.t5x2a1.accept-all.analytics.${lab}`, gpc: '', isLab: false, isAds: false },
  { cookie: `2.t5x2a1.accept-all.analytics.${lab}.`, gpc: '', isLab: false, isAds: false },
  { cookie: `1.t5x2a1.accept-all.analytics.x${lab}xxx.`, gpc: '', isLab: false, isAds: false },
  { cookie: NOTHING, gpc: '', isLab: false, isAds: false },
  { cookie: LAB_ONLY, gpc: '', isLab: true, isAds: false },
  { cookie: EVERYTHING, gpc: '', isLab: true, isAds: true },
  { cookie: EVERYTHING, gpc: '1', isLab: true, isAds: false },
  { cookie: CHOSEN, gpc: '1', isLab: false, isAds: true },
];

describe('the header of a JavaScript server', async () => {
  const { contentSecurityPolicy } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(file('csp.js'))}`
  )) as { contentSecurityPolicy: Header };

  test.each(CASES)(
    'cookie “$cookie”, signal “$gpc”: analytics $isLab, marketing $isAds',
    ({ cookie, gpc, isLab, isAds }) => {
      const header = contentSecurityPolicy(`other=1; candor=${cookie}; more=2`, gpc);
      expect(header).toContain("default-src 'self'");
      expect(header).toContain('pay.example');
      expect([header.includes('lab.example'), header.includes('ads.example')]).toEqual([
        isLab,
        isAds,
      ]);
    },
  );

  test('grants nothing to a request without cookies', () => {
    expect(contentSecurityPolicy()).not.toContain('lab.example');
    expect(contentSecurityPolicy(null, null)).not.toContain('lab.example');
    expect(contentSecurityPolicy(`xcandor=${EVERYTHING}`)).not.toContain('lab.example');
  });

  test('opens hosts with their subdomains and paths as CSP can', () => {
    const sources = contentSecurityPolicy(`candor=${LAB_ONLY}`).split(' ');
    expect(sources).toEqual(
      expect.arrayContaining([
        'lab.example',
        '*.lab.example',
        'cdn.example/lab/',
        'cdn.example/x/',
        'tags.example/js',
        'pixel.example/tr',
        'pixel.example/tr/',
      ]),
    );
    expect(sources).not.toContain('sub.lab.example');
    expect(sources.join(' ')).not.toContain('?');
  });
});

describe('the header of nginx', () => {
  /** What nginx does with a map: the first regular expression that matches decides; PCRE and JavaScript agree on what is used here. */
  function evaluate(cookie: string, gpc: string): string {
    const maps = [
      ...file('nginx.conf').matchAll(
        /map "\$http_sec_gpc:\$cookie_candor" \$(\w+) \{\s+default "";\s+"~(.*)" "(.*)";\s+\}/g,
      ),
    ];
    expect(maps).toHaveLength(2);
    const values = new Map(
      maps.map(([, name = '', pattern = '', value = '']) => [
        name,
        new RegExp(pattern).test(`${gpc}:${cookie}`) ? value : '',
      ]),
    );
    const header =
      /add_header Content-Security-Policy "(.*)" always;/.exec(file('nginx.conf'))?.[1] ?? '';
    return header.replaceAll(
      /\$(\w+)/g,
      (_all, name: string) => values.get(name) ?? 'unknown variable',
    );
  }

  test.each(CASES)(
    'cookie “$cookie”, signal “$gpc”: analytics $isLab, marketing $isAds',
    ({ cookie, gpc, isLab, isAds }) => {
      const header = evaluate(cookie, gpc);
      expect(header).toContain('pay.example');
      expect(header).not.toContain('unknown variable');
      expect([header.includes('lab.example'), header.includes('ads.example')]).toEqual([
        isLab,
        isAds,
      ]);
    },
  );
});

describe('the header of a static host', () => {
  test('lets through what any decision may grant, and says so', () => {
    for (const name of ['_headers', 'vercel.json', 'meta.html']) {
      expect([
        name,
        file(name).includes('lab.example'),
        file(name).includes('ads.example'),
      ]).toEqual([name, true, true]);
    }
  });
});

describe('gpc.json', () => {
  const build = (policy: string): string | undefined =>
    compile({
      config: { name: 'c', text: '{ "policy": "p.md", "site": { "name": "x" } }' },
      policy: { name: 'p.md', text: policy },
      catalog,
    }).artifacts.find(({ path }) => path === 'headers/gpc.json')?.content;

  test('states the date of the policy', () => {
    expect(
      JSON.parse(
        build('# Privacy policy\n\nLast updated: 12 March 2026\n\nWe use Hotjar.\n') ?? '',
      ),
    ).toEqual({
      gpc: true,
      lastUpdate: '2026-03-12',
    });
  });

  test('is not written for a policy without a date', () => {
    expect(build('# Privacy policy\n\nWe use Hotjar.\n')).toBeUndefined();
  });
});
