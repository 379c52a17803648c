import { catalog } from '@candor/catalog';
import { array, assert, boolean, constantFrom, oneof, property, string } from 'fast-check';
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
            'js.pay.example',
          ],
        },
        { id: 'inline', name: 'Inline', purpose: 'Counts without a host.' },
      ],
    },
    marketing: {
      services: [
        { id: 'ads', name: 'Ads', purpose: 'Advertises.', hosts: ['ads.example', 'cdn.example'] },
      ],
    },
  },
};
const { plan, artifacts } = compile({
  config: { name: 'c', text: JSON.stringify(config) },
  policy: null,
  catalog,
});
const DAYS = plan?.consentDays ?? 0;
const codeOf = (id: string): string =>
  plan?.services.find((service) => service.id === id)?.code ?? '';
const [lab, ads, inline] = [codeOf('lab'), codeOf('ads'), codeOf('inline')];
const file = (name: string): string =>
  artifacts.find(({ path }) => path === `headers/${name}`)?.content ?? '';

const atAge = (days: number): string => Math.floor(Date.now() / 1000 - days * 86_400).toString(36);
const NOW = atAge(1);

/** Consent cookies in the grammar that the gate writes. */
const NOTHING = `1.${NOW}.reject-all.necessary..${lab}${ads}`;
const LAB_ONLY = `1.${NOW}.choose.necessary~analytics.${lab}.${ads}`;
const EVERYTHING = `1.${NOW}.accept-all.necessary~analytics~marketing.zzzz${ads}${lab}${inline}.`;
const CHOSEN = `1.${NOW}.choose.necessary~marketing.${ads}.${lab}`;

interface ServerModule {
  contentSecurityPolicy: (
    cookies?: string | null,
    gpc?: string | null,
    options?: { nonce?: string; reportUri?: string },
  ) => string;
  grantedServices: (cookies?: string | null, gpc?: string | null) => string[];
}
const CASES = [
  { cookie: '', gpc: '', granted: [] },
  { cookie: 'garbage', gpc: '', granted: [] },
  { cookie: `1.${NOW}.accept-all.analytics.${lab}`, gpc: '', granted: [] },
  { cookie: `1.${NOW}.accept-all.analytics.${lab}..`, gpc: '', granted: [] },
  { cookie: `1.${NOW}.accept.analytics.${lab}.`, gpc: '', granted: [] },
  { cookie: `2.${NOW}.accept-all.analytics.${lab}.`, gpc: '', granted: [] },
  { cookie: `1.${NOW}.accept-all.analytics.x${lab}xxx.`, gpc: '', granted: [] },
  { cookie: `1.${NOW}.accept-all.analytics.${lab}.${lab}`, gpc: '', granted: [] },
  { cookie: `1.${atAge(DAYS + 0.01)}.choose.analytics.${lab}.`, gpc: '', granted: [] },
  { cookie: `1.${atAge(DAYS - 0.01)}.choose.analytics.${lab}.`, gpc: '', granted: ['lab'] },
  { cookie: `1.${atAge(-DAYS - 0.01)}.choose.analytics.${lab}.`, gpc: '', granted: [] },
  { cookie: NOTHING, gpc: '', granted: [] },
  { cookie: LAB_ONLY, gpc: '', granted: ['lab'] },
  { cookie: EVERYTHING, gpc: '', granted: ['lab', 'inline', 'ads'] },
  { cookie: EVERYTHING, gpc: '1', granted: ['lab', 'inline'] },
  { cookie: CHOSEN, gpc: '1', granted: ['ads'] },
];

describe('the header of a JavaScript server', async () => {
  const { contentSecurityPolicy, grantedServices } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(file('csp.js'))}`
  )) as ServerModule;
  const directives = (policy: string): string[][] =>
    policy.split('; ').map((directive) => directive.split(' '));

  test.each(CASES)('cookie “$cookie”, signal “$gpc”: $granted', ({ cookie, gpc, granted }) => {
    const cookies = `other=1; candor=${cookie}; more=2`;
    expect(grantedServices(cookies, gpc)).toEqual(granted);
    const [fetches = [], forms = [], ...more] = directives(contentSecurityPolicy(cookies, gpc));
    expect([fetches[0], forms[0], more]).toEqual(['default-src', 'form-action', []]);
    for (const sources of [fetches, forms]) {
      expect(sources).toEqual(expect.arrayContaining(["'self'", 'pay.example', '*.pay.example']));
      expect([sources.includes('lab.example'), sources.includes('ads.example')]).toEqual([
        granted.includes('lab'),
        granted.includes('ads'),
      ]);
    }
  });

  test('grants nothing to a request without cookies', () => {
    for (const cookies of [undefined, null, `xcandor=${EVERYTHING}`, `CANDOR=${EVERYTHING}`]) {
      expect(grantedServices(cookies)).toEqual([]);
      expect(contentSecurityPolicy(cookies, null)).not.toContain('lab.example');
    }
  });

  test('opens hosts with their subdomains and paths as CSP can', () => {
    const [sources = []] = directives(contentSecurityPolicy(`candor=${LAB_ONLY}`));
    expect(sources.slice(6, 20)).toEqual([
      'pay.example',
      '*.pay.example',
      'lab.example',
      '*.lab.example',
      'cdn.example/lab/',
      '*.cdn.example/lab/',
      'tags.example/js',
      '*.tags.example/js',
      'cdn.example/x/',
      '*.cdn.example/x/',
      'pixel.example/tr',
      '*.pixel.example/tr',
      'pixel.example/tr/',
      '*.pixel.example/tr/',
    ]);
    expect(sources.slice(20)).toEqual([
      'ws://pay.example',
      'ws://*.pay.example',
      'ws://lab.example',
      'ws://*.lab.example',
    ]);
  });

  test('leaves out what another service opens already', () => {
    const [sources = []] = directives(contentSecurityPolicy(`candor=${EVERYTHING}`));
    expect(sources).toContain('cdn.example');
    expect(sources).not.toContain('cdn.example/lab/');
    expect(sources).not.toContain('*.cdn.example/x/');
  });

  test('asks for a nonce in a policy of its own, so that it opens no host', () => {
    const policies = contentSecurityPolicy(`candor=${LAB_ONLY}`, '', {
      nonce: 'q83v/+0=',
      reportUri: '/csp',
    }).split(', ');
    expect(policies).toEqual([
      `${contentSecurityPolicy(`candor=${LAB_ONLY}`)}; report-uri /csp`,
      "script-src 'nonce-q83v/+0=' 'self' http: https: blob:; base-uri 'self'; report-uri /csp",
    ]);
    for (const nonce of ['', "a' 'unsafe-inline", 'a; script-src *', 'a, default-src *', 'a\n']) {
      expect(() => contentSecurityPolicy('', '', { nonce })).toThrow(TypeError);
    }
    for (const reportUri of ['', '/a b', '/a;b', '/a,b']) {
      expect(() => contentSecurityPolicy('', '', { reportUri })).toThrow(TypeError);
    }
  });

  test('grants nothing, for any cookie, that the grammar does not grant', () => {
    const WORDS = ['candor=', '1', '.', NOW, 'choose', 'accept-all', 'analytics', '~', '; ', '%'];
    const part = constantFrom(...WORDS, lab, ads, inline, `candor=1.${NOW}.choose..`, `.${lab}.`);
    const cookies = oneof(
      string(),
      array(part).map((parts) => parts.join('')),
    );
    const codes = { lab, ads, inline };
    assert(
      property(cookies, boolean(), (text, gpc) => {
        for (const id of grantedServices(text, gpc ? '1' : null)) {
          const code = codes[id as keyof typeof codes];
          expect(text.split(/; ?/).some((pair) => doesGrant(pair, code))).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('is quick with a long cookie that almost fits', () => {
    const start = performance.now();
    for (const end of ['!', `.${lab.repeat(50_000)}`, `.x; candor=1.${NOW}.choose..`]) {
      const cookies = `candor=1.${NOW}.choose..${lab.repeat(50_000)}${end}`;
      expect(grantedServices(cookies)).toEqual([]);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

/** The grammar once more, in other words: taken apart instead of matched. */
function doesGrant(pair: string, code: string): boolean {
  const parts = pair.replace('=', '.').split('.');
  const [name = '', version = '', at = '', method = '', categories = ''] = parts;
  const codesIn = (list = ''): readonly string[] => list.match(/.{1,4}/g) ?? [];
  const [granted, denied] = [codesIn(parts[5]), codesIn(parts[6])];
  const isWellFormed = [
    parts.length === 7,
    `${name}=${version}` === 'candor=1',
    Math.abs(Date.now() / 1000 - parseInt(at, 36)) < DAYS * 86_400,
    ['accept-all', 'reject-all', 'choose', 'withdraw'].includes(method),
    !/[^a-z~]/.test(categories),
    ![...granted, ...denied].some((each) => /[^\da-z]/.test(each) || each.length !== 4),
  ];
  return !isWellFormed.includes(false) && granted.includes(code) && !denied.includes(code);
}

describe('the header of nginx', () => {
  test('has a map for each service with hosts', () => {
    const names = [...file('nginx.conf').matchAll(/^map \S+ \$(\w+) /gm)].map(([, name]) => name);
    expect(names).toEqual([
      'candor_decision',
      'candor_choice',
      'candor_marketing',
      `candor_${lab}`,
      `candor_${lab}_ws`,
      `candor_${ads}`,
      `candor_${ads}_ws`,
      'candor_hosts',
      'candor_sockets',
      'candor_policy',
      'candor_cache_control',
    ]);
    expect(file('nginx-headers.conf').match(/^add_header \S+/gm)).toEqual([
      'add_header Content-Security-Policy',
      'add_header Vary',
      'add_header Cache-Control',
    ]);
  });
});

describe('the header of a static host', () => {
  test('lets through what any decision may grant', () => {
    for (const name of ['_headers', 'vercel.json', 'meta.html']) {
      expect([
        name,
        file(name).includes('lab.example'),
        file(name).includes('ads.example'),
      ]).toEqual([name, true, true]);
    }
  });

  test('has its limits', () => {
    const build = (hosts: number) =>
      compile({
        config: {
          name: 'c',
          text: JSON.stringify({
            ...config,
            categories: {
              analytics: {
                services: [
                  {
                    id: 'wide',
                    name: 'Wide',
                    purpose: 'Counts.',
                    hosts: Array.from({ length: hosts }, (_, index) => `host-${index}.example`),
                  },
                ],
              },
            },
          }),
        },
        policy: null,
        catalog,
      });
    const contentOf = ({ artifacts: files }: ReturnType<typeof compile>, name: string): string =>
      files.find(({ path }) => path === `headers/${name}`)?.content ?? '';
    const codesOf = ({ diagnostics }: ReturnType<typeof compile>): string[] =>
      diagnostics.map(({ code }) => code);
    const [short, long, tooLong] = [build(10), build(25), build(60)];
    expect(contentOf(short, '_headers')).not.toContain('Cloudflare reads');
    expect(contentOf(long, '_headers')).toContain(
      'Cloudflare reads lines of up to 2000 characters',
    );
    expect(codesOf(long)).not.toContain('no-long-security-policy');
    expect(codesOf(tooLong)).toContain('no-long-security-policy');
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

  test('states no date for a policy without one', () => {
    expect(JSON.parse(build('# Privacy policy\n\nWe use Hotjar.\n') ?? '')).toEqual({ gpc: true });
  });
});
