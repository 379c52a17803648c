import { runInThisContext, Script } from 'node:vm';

import { catalog } from '@candor/catalog';
import type {
  ChoicePlan,
  GatePlan,
  LocaleChunk,
  PreferencesPlan,
  ServiceDetails,
  UiPlan,
} from '@candor/model';
import { describe, expect, test } from 'vitest';

import {
  consentChoiceJs,
  consentJs,
  consentPreferencesJs,
  consentUiJs,
} from './generated/browser-files.ts';
import { compile, type CompileResult } from './index.ts';

const POLICY = `# Privacy policy of Example Ltd

Example Ltd ("we") is the data controller for this website. Write to privacy@example.com.

## Analytics

We use Google Analytics (Google LLC) to count visits to our website.

## Advertising

We load the LinkedIn Insight Tag to measure our advertising.
`;

function build(config: object | string, policy: string | null = null): CompileResult {
  return compile({
    config: {
      name: 'candor.config.json',
      text: typeof config === 'string' ? config : JSON.stringify(config),
    },
    policy: policy === null ? null : { name: 'policy.md', text: policy },
    catalog,
  });
}

function contentOf({ artifacts }: CompileResult, pattern: RegExp): string {
  const artifact = artifacts.find(({ path }) => pattern.test(path));
  if (artifact === undefined) throw new Error(`no artifact matches ${String(pattern)}`);
  return artifact.content;
}

/** What an expression means only running it tells. */
const valueOf = (expression: string): unknown => runInThisContext(`(${expression})`);

/** Reads the data back out of a script that was filled with it. */
function dataOf(content: string, template: string, placeholder: string): unknown {
  const [before = '', after = ''] = template.split(placeholder);
  return valueOf(content.slice(before.length, content.length - after.length));
}

const gatePlanOf = (result: CompileResult): GatePlan =>
  dataOf(contentOf(result, /^consent\.js$/), consentJs, '__CANDOR_PLAN__') as GatePlan;
const choicePlanOf = (result: CompileResult): ChoicePlan =>
  dataOf(
    contentOf(result, /^consent-choice\./),
    consentChoiceJs,
    '__CANDOR_CHOICE__',
  ) as ChoicePlan;
const localeChunkOf = (result: CompileResult, locale: string): LocaleChunk => {
  const content = contentOf(result, new RegExp(`^consent-${locale}\\.`));
  return JSON.parse(content.slice('export default '.length)) as LocaleChunk;
};
const uiPlanOf = (result: CompileResult): UiPlan =>
  dataOf(contentOf(result, /^consent-ui\./), consentUiJs, '__CANDOR_UI__') as UiPlan;
const preferencesPlanOf = (result: CompileResult): PreferencesPlan => {
  const ui = result.artifacts.find(({ path }) => path.startsWith('consent-ui.'))?.path ?? '';
  return dataOf(
    contentOf(result, /^consent-preferences\./),
    consentPreferencesJs.replaceAll('./consent-ui.js', `./${ui}`),
    '__CANDOR_PREFERENCES__',
  ) as PreferencesPlan;
};
const detailsOf = (result: CompileResult): readonly ServiceDetails[] =>
  JSON.parse(
    contentOf(result, /^consent-details\./).slice('export default '.length),
  ) as readonly ServiceDetails[];

const SITE = {
  site: { name: 'Example', controller: 'Example Ltd', contact: 'privacy@example.com' },
  categories: {
    necessary: {
      services: [
        {
          id: 'session',
          name: 'Session',
          purpose: 'Keeps you signed in.',
          cookies: [{ name: 'sid', duration: 'session', purpose: 'Your session' }],
        },
      ],
    },
    analytics: { services: ['google-analytics', 'hotjar'] },
    marketing: { services: ['meta-pixel'] },
  },
};

describe('a small configuration', () => {
  test('needs nothing but the policy', () => {
    const result = build({ policy: 'policy.md' }, POLICY);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.plan?.services.map(({ id, category }) => [id, category])).toEqual([
      ['candor', 'necessary'],
      ['google-analytics', 'analytics'],
      ['linkedin-insight', 'marketing'],
    ]);
    expect(result.plan?.site.name).toBe('Example Ltd');
  });

  test('keeps the sentence of the policy behind each service', () => {
    const { plan } = build({ policy: 'policy.md' }, POLICY);
    const [evidence] = plan?.services.find(({ id }) => id === 'google-analytics')?.evidence ?? [];
    expect(evidence?.quote).toContain('Google Analytics');
    expect(POLICY.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
  });

  test('needs no policy when it has categories', () => {
    const { plan } = build({ categories: { analytics: { services: ['hotjar'] } } });
    expect(plan?.services.map(({ id }) => id)).toEqual(['candor', 'hotjar']);
    expect(plan?.policyHash).toBeNull();
  });

  test('needs one of the two', () => {
    expect(codesOf(build({ site: { name: 'X' } }))).toEqual(['use-policy-or-categories']);
    expect(codesOf(build({ site: { name: 'X' }, policy: 'policy.md' }))).toEqual([
      'no-unread-policy',
    ]);
  });

  test('may hold comments and trailing commas', () => {
    const text = `{ // our site\n "categories": { "analytics": { "services": ["hotjar",], }, }, }`;
    expect(build(text).plan).not.toBeNull();
  });
});

describe('the same input', () => {
  test('gives the same bytes', () => {
    expect(build(SITE, POLICY)).toEqual(build(SITE, POLICY));
  });

  test('gives the same bytes whatever the order of its keys', () => {
    const { marketing, analytics, necessary } = SITE.categories;
    const reordered = { categories: { marketing, analytics, necessary }, site: SITE.site };
    expect(build(reordered).artifacts).toEqual(build(SITE).artifacts);
  });
});

describe('the revision', () => {
  const codes = (result: CompileResult): Map<string, string> =>
    new Map(result.plan?.services.map(({ id, code }) => [id, code]));

  test('of a service is four characters, and unique', () => {
    const { plan } = build(SITE);
    const all = plan?.services.map(({ code }) => code) ?? [];
    expect(all.every((code) => /^[0-9a-z]{4}$/.test(code))).toBe(true);
    expect(new Set(all).size).toBe(all.length);
    expect(plan?.revision).toMatch(/^[0-9a-z]{8}$/);
  });

  test('stays when services stand in another order or are explained in other words', () => {
    const { categories } = SITE;
    const reordered = {
      ...SITE,
      categories: { ...categories, analytics: { services: ['hotjar', 'google-analytics'] } },
      texts: { en: { choose: 'One by one' } },
    };
    expect(codes(build(reordered))).toEqual(codes(build(SITE)));
    expect(build(reordered).plan?.revision).toBe(build(SITE).plan?.revision);
  });

  test('changes for a service that gets a new host, and for no other', () => {
    const changed = {
      ...SITE,
      categories: {
        ...SITE.categories,
        analytics: {
          services: ['google-analytics', { id: 'hotjar', hosts: ['insights.example'] }],
        },
      },
    };
    const [before, after] = [codes(build(SITE)), codes(build(changed))];
    const moved = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
    expect(moved).toEqual(['hotjar']);
    expect(build(changed).plan?.revision).not.toBe(build(SITE).plan?.revision);
  });
});

describe('the gate', () => {
  test('is a script without a placeholder', () => {
    const content = contentOf(build(SITE), /^consent\.js$/);
    expect(content).not.toContain('__CANDOR');
    expect(() => new Script(content)).not.toThrow();
  });

  test('knows its services, and the names of the files it loads', () => {
    const result = build(SITE);
    const plan = gatePlanOf(result);
    const paths = result.artifacts.map(({ path }) => path);
    expect(plan.s.map(([id, category]) => [id, category])).toEqual([
      ['candor', 0],
      ['session', 0],
      ['google-analytics', 2],
      ['hotjar', 2],
      ['meta-pixel', 3],
    ]);
    expect(paths).toEqual(expect.arrayContaining([...plan.f]));
    expect(plan.d).toBe(365);
  });

  test('sweeps what the site can read and leaves the vendor’s own cookies out', () => {
    const third = {
      id: 'meta-pixel',
      cookies: [{ name: 'abroad', duration: 'P1D', party: 'third' }],
      storage: [{ name: 'px', duration: 'session', type: 'session-storage' }],
    };
    const rows = choicePlanOf(build({ categories: { marketing: { services: [third] } } }));
    expect(rows).toHaveLength(2);
    const [cookies, storage] = rows[1] ?? ['', ''];
    expect(cookies.split(' ')).toContain('_fbp');
    expect(cookies.split(' ')).not.toContain('abroad');
    expect(storage.split(' ')).toContain('px');
  });

  test('sweeps once what two patterns cover', () => {
    const service = {
      id: 'x',
      name: 'X',
      purpose: 'p',
      cookies: ['_x*', '_x_*', '_x_id', '_y'].map((name) => ({ name, duration: 'P1D' })),
    };
    const rows = choicePlanOf(build({ categories: { analytics: { services: [service] } } }));
    expect(rows[1]?.[0]).toBe('_x* _y');
  });

  test('sets the consent types that the catalogue declares', () => {
    const rows = new Map(gatePlanOf(build(SITE)).s.map((row) => [row[0], row[3]]));
    expect(rows.get('google-analytics')).toBe(8);
    expect(rows.get('hotjar')).toBeUndefined();
  });

  test('sends Google consent for a tag manager, which sets no type itself, and other signals only where a vendor has them', () => {
    const site = (id: string) =>
      gatePlanOf(build({ ...SITE, categories: { analytics: { services: [id] } } }));
    const rowOf = (id: string) => site(id).s.find((row) => row[0] === id);
    expect(rowOf('google-tag-manager')?.[3]).toBe(128);
    expect(rowOf('hotjar')?.[3]).toBeUndefined();
    expect(site('hotjar')).not.toHaveProperty('g');
    expect(site('matomo').g).toEqual([
      [
        'matomo',
        [[1, '_paq.push', ['requireConsent']]],
        [[1, '_paq.push', ['setConsentGiven']]],
        [[1, '_paq.push', ['forgetConsentGiven']]],
      ],
    ]);
  });

  test('takes over domain and treatment of the unlisted', () => {
    const strict = {
      ...SITE,
      site: { ...SITE.site, cookieDomain: 'example.com' },
      gate: { unlisted: 'hold' },
    };
    expect(gatePlanOf(build(strict))).toMatchObject({ c: 'example.com', u: 2 });
  });
});

describe('the banner and the preferences', () => {
  test('ship only the words that the site needs', () => {
    const { texts } = preferencesPlanOf(build(SITE));
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(['c0', 'c2', 'a2', 'p0', 'save']));
    expect(Object.keys(texts)).not.toContain('c4');
    expect(Object.values(texts)).toContain('Counts visits and page views');
    expect(Object.values(texts)).not.toContain('Plays audio');
  });

  test('number the purposes of their services', () => {
    const result = build({ categories: { analytics: { services: ['hotjar'] } } });
    const { texts } = preferencesPlanOf(result);
    const purposes = detailsOf(result).map((row) =>
      row[2].split(' ').map((number) => texts[`p${number}`]),
    );
    expect(purposes.at(-1)).toEqual([
      'Records how you move, click and scroll',
      'Counts visits and page views',
      'Asks for your opinion',
    ]);
  });

  test('carry only the names that their ids do not give away', () => {
    const services = ['google-analytics', 'tawk-to'];
    const plan = uiPlanOf(build({ categories: { functional: { services } } }));
    expect(plan.names).toEqual({ 'tawk-to': 'tawk.to' });
  });

  test('tell nothing stored from nobody knows', () => {
    const services = ['mrp', { id: 'x', name: 'X', purpose: 'Counts.', cookieless: true }];
    const rows = detailsOf(build({ categories: { marketing: { services } } }));
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(['?', '']);
  });

  test('show own words for a purpose, and every cookie with its lifetime', () => {
    const [, session] = detailsOf(build(SITE));
    expect(preferencesPlanOf(build(SITE)).names[1]).toBe('Session');
    expect(session).toEqual(['Example Ltd', '', '=Keeps you signed in.', '', '', 'sid session']);
  });

  test('import each other by the names they are written under', () => {
    const result = build(SITE);
    const ui = result.artifacts.find(({ path }) => path.startsWith('consent-ui.'))?.path;
    expect(contentOf(result, /^consent-preferences\./)).toContain(`./${ui}`);
    expect(contentOf(result, /^consent-preferences\./)).not.toContain('./consent-ui.js');
  });

  test('take over the site’s texts', () => {
    const plan = uiPlanOf(build({ ...SITE, texts: { en: { choose: 'Decide one by one' } } }));
    expect(plan.texts['choose']).toBe('Decide one by one');
  });

  test('get a chunk a further language, named by its content', () => {
    const result = build({ ...SITE, locales: ['en', 'de'] });
    const { chunks, texts } = uiPlanOf(result);
    expect(Object.entries(chunks).map(([tag, file]) => [tag, file === ''])).toEqual([
      ['en', true],
      ['de', false],
    ]);
    const [locale, lines, more] = localeChunkOf(result, 'de');
    const keys = [...Object.keys(texts), ...Object.keys(preferencesPlanOf(result).texts)];
    expect([locale, lines.split('\n').length, more]).toEqual(['de', keys.length, undefined]);
    expect(lines.split('\n')[keys.indexOf('accept')]).toBe('Alle akzeptieren');
    expect(lines.split('\n')[keys.indexOf('save')]).toBe('Auswahl speichern');
    expect(result.artifacts.some(({ path }) => path === chunks['de'])).toBe(true);
  });

  test('name every language’s own tags, and the reopen button’s label by them', () => {
    const result = build({ ...SITE, locales: ['en', 'pt-BR', 'nb', 'zh-Hant', 'zh-Hans'] });
    const { chunks } = uiPlanOf(result);
    expect([chunks['pt'], chunks['no'], chunks['zh-tw']]).toEqual([
      chunks['pt-br'],
      chunks['nb'],
      chunks['zh-hant'],
    ]);
    expect(chunks['zh']).toBe(chunks['zh-hans']);
    const { r } = gatePlanOf(result);
    expect([r[''], r['nn'], r['zh-hk'], r['zh'], r['en']]).toEqual([
      'Cookie settings',
      'Innstillinger for informasjonskapsler',
      'Cookie 設定',
      'Cookie 设置',
      undefined,
    ]);
  });

  test('keep the reopen button’s label of a first language whose region differs', () => {
    const { r } = gatePlanOf(build({ ...SITE, locales: ['pt-BR', 'pt'] }));
    expect([r['pt-br'], r['pt']]).toEqual(['Configurar cookies', 'Definições de cookies']);
  });

  test('ship the plural forms that the site’s number of services can need', () => {
    const count = (services: readonly string[], locale: string) => {
      const { texts } = uiPlanOf(
        build({ categories: { marketing: { services } }, locales: [locale] }),
      );
      return Object.entries(texts).filter(([key]) => /^(services|counts)/.test(key));
    };
    const five = ['google-ads', 'meta-pixel', 'linkedin-insight', 'x-ads', 'criteo'];
    const forms = (text: string, counts = '', other = '') => [
      ['services', text],
      ['counts', counts],
      ['services.1', other],
    ];
    expect(count(five, 'en')).toEqual(forms('{count} services'));
    expect(count(five, 'uk')).toEqual(forms('{count} сервісів', '    1', '{count} сервіси'));
    expect(count(five.slice(0, 4), 'uk')).toEqual(forms('{count} сервіси'));
  });

  test('join the parts of a list as each language does', () => {
    const joinersOf = (locale: string): string | undefined =>
      uiPlanOf(build({ ...SITE, locales: [locale] })).texts['list'];
    expect(joinersOf('en')).toBe(', | and |, and ');
    expect(joinersOf('de')).toBe(', | und | und ');
    expect(joinersOf('ja')).toBe('、|、|、');
    expect(joinersOf('mt')).toBe(', |, |, ');
    // "And" is a letter of the word behind it; a name in Latin letters keeps its distance.
    expect(joinersOf('he')).toBe(', | ו| ו');
    expect(uiPlanOf(build({ ...SITE, locales: ['he'] })).texts['list.names']).toBe(', | ו-| ו-');
  });

  test('write out what browsers do not know of a language, in the first place and in a further one', () => {
    const words = { US: 'l-Istati Uniti', Ytwo: 'sentejn', Done: 'jum' };
    const services = ['candor', 'google-analytics'];
    const site = { categories: { analytics: { services: services.slice(1) } } };
    const further = build({ ...site, locales: ['en', 'mt'] });
    expect(localeChunkOf(further, 'mt')[2]).toMatchObject(words);
    const first = build({ ...site, locales: ['mt', 'en'] });
    const texts = { ...uiPlanOf(first).texts, ...preferencesPlanOf(first).texts };
    expect(texts).toMatchObject(words);
    const lines = localeChunkOf(first, 'en')[1].split('\n');
    expect(lines[Object.keys(texts).indexOf('US')]).toBe('');
    expect(lines[Object.keys(texts).indexOf('save')]).toBe('Save choices');
  });

  test('speak the policy’s language when the configuration names none', () => {
    const german = `# Datenschutzerklärung

Verantwortlich für diese Website ist die Beispiel GmbH. Wir setzen auf unserer Website Google Analytics ein, einen Webanalysedienst
der Google LLC. Die Daten werden nach vierzehn Monaten gelöscht, und Sie können Ihre Einwilligung jederzeit widerrufen.
`;
    const { plan } = build({ policy: 'policy.md' }, german);
    expect(plan?.locales).toEqual(['de']);
  });
});

describe('the accent', () => {
  test('is written in full', () => {
    const { plan } = build({ ...SITE, banner: { theme: { accent: '#05F' } } });
    expect(plan?.banner.theme.tokens['accent']).toBe('#0055ff');
  });
});

describe('the manifest', () => {
  test('vouches for every other file', () => {
    const result = build({ ...SITE, policy: 'policy.md' }, POLICY);
    const manifest = JSON.parse(contentOf(result, /^manifest\.json$/)) as {
      files: Record<string, string>;
      bannerHash: string;
      policyHash: string;
    };
    const paths = result.artifacts
      .map(({ path }) => path)
      .filter((path) => path !== 'manifest.json');
    expect(Object.keys(manifest.files)).toEqual(paths);
    expect(Object.values(manifest.files).every((hash) => /^sha384-[\w+/]{64}$/.test(hash))).toBe(
      true,
    );
    expect(manifest.policyHash).toMatch(/^[\w+/]{64}$/);
  });

  test('hashes the policy as Web Crypto does', async () => {
    const { plan } = build({ policy: 'policy.md' }, POLICY);
    const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(POLICY));
    expect(plan?.policyHash).toBe(Buffer.from(digest).toString('base64'));
  });

  test('has a banner hash that changes with a word on the banner, not with a host', () => {
    const hashOf = (config: object): string =>
      (JSON.parse(contentOf(build(config), /^manifest\.json$/)) as { bannerHash: string })
        .bannerHash;
    expect(hashOf({ ...SITE, texts: { en: { choose: 'One by one' } } })).not.toBe(hashOf(SITE));
    expect(hashOf({ ...SITE, gate: { unlisted: 'hold' } })).toBe(hashOf(SITE));
  });
});

describe('artifacts', () => {
  test('are the ones the documentation lists', () => {
    const { artifacts } = build({ ...SITE, policy: 'policy.md', locales: ['en', 'de'] }, POLICY);
    expect(artifacts.map(({ path }) => path.replace(/\.[0-9a-f]{6}\./, '.<hash>.'))).toEqual([
      'consent.js',
      'consent-guard.<hash>.js',
      'consent-release.<hash>.js',
      'consent-choice.<hash>.js',
      'consent-ui.<hash>.js',
      'consent-preferences.<hash>.js',
      'consent-details.<hash>.js',
      'consent-de.<hash>.js',
      'declaration.html',
      'declaration.json',
      'declaration-de.html',
      'declaration-de.json',
      'headers/nginx.conf',
      'headers/nginx-headers.conf',
      'headers/csp.js',
      'headers/cloudflare-pages.js',
      'headers/cloudflare-worker.js',
      'headers/express.js',
      'headers/hono.js',
      'headers/netlify-edge.js',
      'headers/vercel-middleware.js',
      'headers/_headers',
      'headers/vercel.json',
      'headers/meta.html',
      'headers/gpc.json',
      'report.html',
      'manifest.json',
    ]);
  });

  test('are none when there is an error', () => {
    const result = build({ ...SITE, categories: { analytics: { services: ['nothing-known'] } } });
    expect(result.plan).toBeNull();
    expect(result.artifacts).toEqual([]);
  });
});

describe('a hostile text', () => {
  const EVIL = `</script><img src=x onerror="alert(1)">'"&\u2028`;
  const hostile = {
    site: { name: EVIL, controller: EVIL, contact: EVIL },
    policy: 'policy.md',
    categories: {
      analytics: {
        services: [
          { id: 'evil', name: EVIL, vendor: EVIL, hosts: ['evil.example'], purpose: EVIL },
        ],
      },
    },
    locales: ['en'],
    texts: { en: { choose: EVIL } },
  };
  const policy = `# ${EVIL}\n\nWe use Google Analytics ${EVIL} on our website. <script>alert(2)</script>\n`;
  const result = build(hostile, policy);

  test('compiles', () => {
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is data in every script', () => {
    for (const { path, content } of result.artifacts.filter((artifact) =>
      artifact.path.endsWith('.js'),
    )) {
      expect([path, content.includes('</script')]).toEqual([path, false]);
      expect([path, content.includes('<img src=x')]).toEqual([path, false]);
      expect([path, content.includes('\u2028')]).toEqual([path, false]);
    }
    expect(uiPlanOf(result).names['evil']).toBe(EVIL);
  });

  test('is text in every page', () => {
    const pages = result.artifacts.filter((artifact) => artifact.path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    for (const { path, content } of pages) {
      // The report has one script of its own, which its Content-Security-Policy vouches for.
      const scripts = content.match(/<script>[\s\S]*?<\/script>/gi) ?? [];
      expect([path, scripts.length]).toEqual([path, path === 'report.html' ? 1 : 0]);
      const rest = content.replace(scripts[0] ?? '', '');
      expect([path, /<script|<img|<[^>]*\sonerror/i.test(rest)]).toEqual([path, false]);
    }
  });
});

function codesOf({ diagnostics }: CompileResult): string[] {
  return diagnostics.map(({ code }) => code);
}
