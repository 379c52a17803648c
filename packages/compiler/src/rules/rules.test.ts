import { catalog } from '@candor/catalog';
import type { Diagnostic } from '@candor/diagnostics';
import { describe, expect, test } from 'vitest';

import { compile } from '../index.ts';

const POLICY = 'Example Ltd uses Hotjar on this website to see how it is used.\n';

interface Found {
  readonly code: string;
  readonly severity: string;
  /** What stands at the span. */
  readonly place: string;
  readonly fix: string;
  readonly message: string;
}

function check(config: object, policy: string | null = null): Found[] {
  const text = JSON.stringify({ site: { name: 'Example' }, ...config });
  const { diagnostics } = compile({
    config: { name: 'c', text },
    policy: policy === null ? null : { name: 'policy.txt', text: policy },
    catalog,
  });
  return diagnostics.map((diagnostic) => toFound(diagnostic, text));
}

function toFound({ code, severity, span, fix, message }: Diagnostic, text: string): Found {
  return { code, severity, place: text.slice(span?.start, span?.end), fix, message };
}

const inCategory = (category: string, ...services: unknown[]): object => ({
  categories: { [category]: { services } },
});
const onAnalytics = (rest: object): object => ({ ...inCategory('analytics', 'hotjar'), ...rest });

describe('services', () => {
  test.each([
    ['google-analitics', 'google-analytics'],
    ['hot-jar', 'hotjar'],
    ['facebook-pixel', 'meta-pixel'],
  ])('%s is unknown, and %s is meant', (wrong, right) => {
    const [found] = check(inCategory('analytics', wrong));
    expect(found).toMatchObject({
      code: 'no-unknown-service',
      severity: 'error',
      place: `"${wrong}"`,
    });
    expect(found?.fix).toContain(`Write \`${right}\`.`);
  });

  test('nothing is suggested for what is like nothing', () => {
    const [found] = check(inCategory('analytics', 'qqqqqqqqqqqqqqqqqq'));
    expect(found?.fix).toMatch(/^For a service of your own/);
  });

  test.each(['marketing', 'constructor', 'undefined'])('%s is no id of a service', (id) => {
    const service = { id, name: 'Own', purpose: 'Counts.', hosts: ['tag.example'] };
    expect(check(inCategory('analytics', service))).toContainEqual(
      expect.objectContaining({ code: 'no-reserved-id', severity: 'error', place: `"${id}"` }),
    );
  });

  test('one that only has an id is unknown as an object, too', () => {
    const [found] = check(inCategory('analytics', { id: 'nobody' }));
    expect(found).toMatchObject({ code: 'no-unknown-service', place: '"nobody"' });
  });

  test('one in two categories is an error at the second place', () => {
    const found = check({
      categories: {
        analytics: { services: ['hotjar'] },
        marketing: { services: [{ id: 'hotjar' }] },
      },
    });
    expect(found[0]).toMatchObject({
      code: 'no-repeated-service',
      severity: 'error',
      place: '"hotjar"',
    });
    expect(found[0]?.message).toBe('`hotjar` stands under `analytics` and under `marketing`.');
  });

  test('a back-office product is no part of a banner, unless its hosts say that it acts on the site', () => {
    const office = catalog.services.find(
      ({ kind, dualUse }) => kind === 'back-office' && dualUse !== true,
    );
    const id = office?.id ?? '';
    expect(check(inCategory('functional', id))[0]).toMatchObject({
      code: 'no-back-office-service',
      severity: 'error',
    });
    const onSite = check(
      inCategory('functional', { id, hosts: ['widget.example'], purpose: 'Shows a form.' }),
    );
    expect(onSite.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a closed product is a warning', () => {
    const closed = catalog.services.find(({ status }) => status.state === 'closed');
    const found = check(inCategory(closed?.category ?? 'social', closed?.id));
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'no-closed-service', severity: 'warning' }),
    );
  });

  test('a category other than the catalogue’s is a warning', () => {
    expect(check(inCategory('functional', 'hotjar'))).toContainEqual(
      expect.objectContaining({
        code: 'use-known-category',
        severity: 'warning',
        place: '"hotjar"',
      }),
    );
  });

  test('a third party without hosts is a warning, an own service is none', () => {
    const third = {
      id: 'x',
      name: 'X',
      vendor: 'X Ltd',
      privacyUrl: 'https://x.example/privacy',
      purpose: 'Counts.',
      cookieless: true,
    };
    expect(check(inCategory('analytics', third)).map(({ code }) => code)).toEqual([
      'use-service-hosts',
    ]);
    const own = { id: 'x', name: 'X', purpose: 'Counts.', cookieless: true };
    expect(check(inCategory('analytics', own))).toEqual([]);
  });

  test('a service that nobody says the purpose of is a warning', () => {
    const service = { id: 'x', name: 'X', cookieless: true };
    const found = check(inCategory('analytics', service));
    expect(found.map(({ code }) => code)).toEqual(['use-service-purpose']);
  });

  test('a service that nobody says the storage of is a warning', () => {
    const service = { id: 'x', name: 'X', purpose: 'Counts.' };
    const found = check(inCategory('analytics', service));
    expect(found.map(({ code }) => code)).toEqual(['use-stated-storage']);
  });

  test('cookies that live longer than thirteen months are a warning, thirteen are not', () => {
    const lasting = (duration: string): object =>
      inCategory('analytics', {
        id: 'x',
        name: 'X',
        purpose: 'Counts.',
        cookies: [{ name: 'long', duration }],
      });
    for (const duration of ['P2Y', 'P14M', 'P400D', 'persistent']) {
      expect([duration, ...check(lasting(duration)).map(({ code }) => code)]).toEqual([
        duration,
        'no-long-lifetime',
      ]);
    }
    for (const duration of ['P13M', 'P395D', 'P396D', 'P1Y', 'session', 'localStorage']) {
      expect([duration, ...check(lasting(duration))]).toEqual([duration]);
    }
  });

  test('a lifetime that the site states replaces the catalogue’s', () => {
    const shortened = { id: 'google-analytics', cookies: [] as object[] };
    const long = catalog.services.find(({ id }) => id === 'google-analytics')?.storage ?? [];
    shortened.cookies = long.map(({ name }) => ({ name, duration: 'P1Y' }));
    expect(check(inCategory('analytics', 'google-analytics')).map(({ code }) => code)).toEqual([
      'no-long-lifetime',
    ]);
    expect(check(inCategory('analytics', shortened))).toEqual([]);
  });
});

describe('necessary', () => {
  test.each(['google-analytics', 'meta-pixel', 'google-tag-manager', 'hotjar', 'disqus'])(
    'has no place for %s',
    (id) => {
      const found = check(inCategory('necessary', id));
      expect(found).toContainEqual(
        expect.objectContaining({
          code: 'no-tracker-in-necessary',
          severity: 'error',
          place: `"${id}"`,
        }),
      );
    },
  );

  test('has no place for a tracker under another name', () => {
    const [found] = check(
      inCategory('necessary', {
        id: 'essential',
        name: 'Essential',
        hosts: ['www.google-analytics.com'],
        purpose: 'p',
      }),
    );
    expect(found).toMatchObject({ code: 'no-tracker-in-necessary', place: '"essential"' });
    expect(found?.message).toContain('Google Analytics');
  });

  test('has a place for the site’s own session', () => {
    const cookies = [{ name: 'sid', duration: 'session' }];
    const session = { id: 'session', name: 'Session', purpose: 'Keeps you signed in.', cookies };
    expect(check(inCategory('necessary', 'candor', session))).toEqual([]);
  });

  test('is the only place for Candor', () => {
    expect(check(inCategory('marketing', 'candor')).map(({ code }) => code)).toEqual([
      'no-own-choice',
    ]);
  });
});

describe('tag managers', () => {
  test('call for a gate that holds the unlisted', () => {
    const config = inCategory('analytics', 'google-tag-manager');
    expect(check(config).map(({ code }) => code)).toContain('use-strict-gate');
    expect(check({ ...config, gate: { unlisted: 'hold' } }).map(({ code }) => code)).not.toContain(
      'use-strict-gate',
    );
  });
});

describe('regions', () => {
  test('may have another model than the default', () => {
    const rules = [{ in: ['US-CA'], use: 'us-ca' }];
    expect(check(onAnalytics({ regions: { default: 'eu', rules } }))).toMatchObject([
      { code: 'use-region-server', severity: 'info' },
    ]);
  });

  test('that nobody tells are not those where services act unasked', () => {
    expect(check(onAnalytics({ regions: { default: 'us-ca' } }))).toMatchObject([
      { code: 'no-lax-default', severity: 'warning', place: '"us-ca"' },
    ]);
  });

  test('of a strict profile shorten every decision', () => {
    const config = {
      site: { name: 'x' },
      ...onAnalytics({ regions: { rules: [{ in: ['FR'], use: 'eu-strict' }] } }),
    };
    const { plan } = compile({
      config: { name: 'c', text: JSON.stringify(config) },
      policy: null,
      catalog,
    });
    expect(plan?.consentDays).toBe(184);
    expect(plan?.services[0]?.storage[0]?.duration).toBe('P184D');
  });

  test('of a strict profile shorten no objection where services act without asking', () => {
    const rules = [
      { in: ['FR'], use: 'eu-strict' },
      { in: ['US-CA'], use: 'us-ca' },
    ];
    const { plan, artifacts } = compile({
      config: {
        name: 'c',
        text: JSON.stringify({ site: { name: 'x' }, ...onAnalytics({ regions: { rules } }) }),
      },
      policy: null,
      catalog,
    });
    expect(plan?.consentDays).toBe(184);
    expect(plan?.services[0]?.storage[0]?.duration).toBe('P365D');
    const gate = artifacts.find(({ path }) => path === 'consent.js')?.content;
    expect(gate).toContain(',d:184');
    expect(gate).toContain('"US-CA":[365,[]');
  });
});

describe('the theme', () => {
  const themed = (theme: object): Found[] => check(onAnalytics({ banner: { theme } }));

  test.each([
    [{ name: 'inverse' }],
    [{ name: 'soft', accent: '#0b5fff' }],
    [{ surface: '#123' }],
    [{ surface: '#fff8e7', text: '#3a2a10', accent: '#7a4b00' }],
    [{ radius: '8px', font: "'Inter', sans-serif" }],
    [{ text: '#ffffff', scheme: 'dark' }],
    [{ text: '#222222', scheme: 'light' }],
    [{ text: '#222222', surface: '#ffffff' }],
    [{ accentText: '#ffffff', accent: '#0b5fff' }],
    [{ focus: '#808080' }],
    [{ name: 'inverse', scheme: 'light', text: '#ffffff', accentText: '#000000' }],
    [{ name: 'soft', scheme: 'dark', accentText: '#2c2318', accent: '#f7efe4' }],
    [{ accent: '#ffcc00', scheme: 'dark' }],
    [{ fontSize: '12px' }],
    [{ fontSize: '0.75rem' }],
    [{ fontSize: '0.8em' }],
    [{ fontSize: '112.5px' }],
  ])('%j can be read', (theme) => {
    expect(themed(theme)).toEqual([]);
  });

  test.each([
    [{ surface: '#777777', text: '#888888' }, '"#888888"', '1.3'],
    [{ accent: '#0b5fff', accentText: '#0a0a0a' }, '"#0a0a0a"', '3.9'],
    [{ text: '#fff' }, '"#fff"', '1.0 to the surface in the light scheme (#ffffff)'],
    [{ text: '#222222' }, '"#222222"', '1.0 to the surface in the dark scheme (#1e1e1e)'],
    [{ accentText: '#000000' }, '"#000000"', '1.0 to their fill in the light scheme (#000000)'],
    [{ name: 'soft', accentText: '#fff' }, '"#fff"', 'their fill in the dark scheme (#f7efe4)'],
    [{ name: 'inverse', text: '#ffffff' }, '"#ffffff"', 'in the dark scheme (#e7e7e7)'],
    [{ name: 'inverse', text: '#000', scheme: 'light' }, '"#000"', 'light scheme (#1a1a1a)'],
    [{ surface: '#ffffff', focus: '#ffffff' }, '"#ffffff"', '1.0 to #ffffff'],
    [{ focus: '#fefefe' }, '"#fefefe"', '1.0 to the surface in the light scheme'],
    [{ surface: '#fff', accentText: '#000' }, '"#000"', '1.0 to #000000'],
    [{ surface: '#ffffff', text: '#777777' }, '"#777777"', 'a contrast of 4.4 to'],
  ])('%j does not build, and the ratio is named', (theme, place, ratio) => {
    const [found] = themed(theme);
    expect(found).toMatchObject({ code: 'use-readable-theme', severity: 'error', place });
    expect(found?.message).toContain(ratio);
  });

  test('a fix names what is in the file', () => {
    const found = themed({ surface: '#777', text: '#888' });
    expect(found.map(({ fix }) => fix)).toEqual([expect.stringMatching(/^Leave `text` out/)]);
    const [alone] = themed({ text: '#fff' });
    expect(alone?.fix).toMatch(/^Leave `text` out.* Or give `surface` with it/);
  });

  test.each(['1px', '11.9px', '012px', '0.74rem', '0.7em', '0.079rem', '0', '0px', '75%'])(
    'a text of %s does not build',
    (fontSize) => {
      const [found] = themed({ fontSize });
      expect(found).toMatchObject({ code: 'use-valid-length', severity: 'error' });
      expect(found?.message).toContain('at least 12px or 0.75rem');
    },
  );

  test.each([
    [{ radius: '8px;color:red' }, 'use-valid-length'],
    [{ font: 'a}*{b' }, 'use-valid-font'],
    [{ accent: 'red' }, 'use-valid-color'],
  ])('%j is no value of CSS', (theme, code) => {
    expect(themed(theme).map((found) => found.code)).toEqual([code]);
  });
});

describe('the accent', () => {
  const withAccent = (accent: string): Found[] =>
    check(onAnalytics({ banner: { theme: { accent } } }));

  test.each(['#0b5fff', '#b04a00', '#808080'])('%s is visible in both schemes', (accent) => {
    expect(withAccent(accent)).toEqual([]);
  });

  test.each([
    ['#fc0', 'light'],
    ['#ffffff', 'light'],
    ['#000', 'dark'],
  ])('%s cannot be told from the %s surface', (accent, scheme) => {
    const found = withAccent(accent);
    expect(found).toMatchObject([
      { code: 'use-visible-accent', severity: 'warning', place: `"${accent}"` },
    ]);
    expect(found[0]?.message).toContain(scheme);
  });
});

describe('languages', () => {
  test('the banner does not speak are an error', () => {
    expect(check(onAnalytics({ locales: ['en', 'tlh'] }))).toMatchObject([
      { code: 'no-unknown-locale', severity: 'error', place: '"tlh"' },
    ]);
    const [taiwan] = check(onAnalytics({ locales: ['zh-TW'] }));
    expect(taiwan?.fix).toMatch(/^Write `zh-Hant`\. It speaks .*`ar`, .*`zh-Hans`/);
  });

  test('of a policy that the banner does not speak is a warning, until the site decides', () => {
    const russian = `# Политика конфиденциальности

Мы используем Hotjar на нашем сайте, чтобы понять, как посетители перемещаются по страницам. Вы можете отозвать своё согласие
в любое время, написав нам, и попросить удалить ваши персональные данные.
`;
    expect(check(onAnalytics({}), russian).map(({ code }) => code)).toEqual([
      'use-policy-language',
    ]);
    expect(check(onAnalytics({ locales: ['en'] }), russian)).toEqual([]);
    expect(check(onAnalytics({}), 'Hotjar.')).toMatchObject([
      { code: 'use-policy-language', message: expect.stringContaining('could not be told') },
    ]);
  });

  test('with texts and without a place to show them are an error', () => {
    expect(check(onAnalytics({ texts: { de: { choose: 'Einzeln' } } }))).toMatchObject([
      { code: 'no-unused-texts', severity: 'error' },
    ]);
  });
});

describe('texts', () => {
  const withText = (key: string, text: string, locale = 'en'): Found[] =>
    check(onAnalytics({ locales: [locale], texts: { [locale]: { [key]: text } } }));

  test.each([
    ['en', 'accept', 'OK'],
    ['en', 'accept', 'Got it!'],
    ['en', 'reject', 'Continue'],
    ['en', 'reject', 'OK'],
    ['fr', 'reject', 'Continuer'],
    ['en', 'save', 'Continue without accepting'],
    ['de', 'accept', 'Alles klar'],
    ['de', 'accept', 'Weiter'],
    ['pt', 'accept', 'OK'],
    ['pt', 'accept', 'Percebi'],
    ['pt-BR', 'accept', 'Entendi'],
    ['pt-BR', 'reject', 'Prosseguir'],
    ['pl', 'accept', 'Rozumiem'],
    ['pl', 'reject', 'Dalej'],
  ])('in %s, %s must say more than “%s”', (locale, key, text) => {
    expect(withText(key, text, locale)).toMatchObject([
      { code: 'no-vague-label', severity: 'error', place: JSON.stringify(text) },
    ]);
  });

  describe.each([
    ['en', 'Continue without accepting'],
    ['en', 'Close without agreeing'],
    ['de', 'Ohne Zustimmung fortfahren'],
    ['de', 'Weiter ohne Einwilligung'],
    ['fr', 'Continuer sans accepter'],
    ['nl', 'Doorgaan zonder te accepteren'],
    ['it', 'Continua senza accettare'],
    ['it', 'Continuare senza accettare'],
    ['es', 'Continuar sin aceptar'],
    ['pt', 'Continuar sem aceitar'],
    ['pt-BR', 'Continuar sem concordar'],
    ['pl', 'Kontynuuj bez akceptacji'],
  ])('in %s, “%s”', (locale, text) => {
    test.each(['reject', 'new.reject'])('is plain on %s', (key) => {
      expect(withText(key, text, locale)).toEqual([]);
    });

    test.each(['accept', 'new.accept'])('does not build on %s', (key) => {
      expect(withText(key, text, locale)).toMatchObject([
        { code: 'no-vague-label', severity: 'error', place: JSON.stringify(text) },
      ]);
    });
  });

  test.each([
    ['en', 'reject', 'Please don’t track me'],
    ['en', 'accept', 'Accept all 🍪'],
    ['en', 'reject', 'No, I will miss out'],
    ['de', 'reject', 'Leider ablehnen'],
    ['pt', 'accept', 'Aceitar, por favor'],
    ['pl', 'reject', 'Niestety odrzuć'],
  ])('in %s, %s may not speak to feelings: “%s”', (locale, key, text) => {
    expect(withText(key, text, locale)).toMatchObject([
      { code: 'no-emotive-text', severity: 'error' },
    ]);
  });

  test.each([
    ['en', 'accept', 'Allow everything'],
    ['en', 'reject', 'Refuse everything'],
    ['en', 'accept', 'Accept and book'],
    ['en', 'reject', 'Disagree'],
    ['de', 'accept', 'Alles erlauben'],
    ['pt', 'accept', 'Aceitar todos'],
    ['pt', 'reject', 'Recusar'],
    ['pt-BR', 'accept', 'Permitir todos'],
    ['pt-BR', 'reject', 'Somente necessários'],
    ['pl', 'accept', 'Zgadzam się'],
    ['pl', 'reject', 'Tylko niezbędne'],
  ])('in %s, %s may be “%s”', (locale, key, text) => {
    expect(withText(key, text, locale)).toEqual([]);
  });

  test.each([
    ['pt', 'no-guilt-label', 'Não, prefiro uma experiência limitada'],
    ['pt-BR', 'no-double-negative', 'Não recusar'],
    ['pt-BR', 'no-hidden-refusal', 'Gerenciar cookies'],
    ['pl', 'no-guilt-label', 'Nie, wolę gorszą stronę'],
    ['pl', 'no-double-negative', 'Nie odrzucaj'],
    ['pl', 'no-hidden-refusal', 'Ustawienia'],
  ])('in %s, %s does not build on “%s”', (locale, code, text) => {
    expect(withText('reject', text, locale)).toMatchObject([{ code, severity: 'error' }]);
  });

  test('a plain refusal builds in a language whose words are not read', () => {
    expect(withText('reject', 'Fortsæt uden at acceptere', 'da')).toMatchObject([
      { code: 'no-unchecked-text', severity: expect.not.stringContaining('error') },
    ]);
  });

  test('under an unknown key are an error', () => {
    const [found] = withText('acept', 'Accept everything');
    expect(found).toMatchObject({
      code: 'no-unknown-text',
      severity: 'error',
      fix: 'Write `accept`.',
    });
  });

  test('keep what the first layer must say', () => {
    expect(withText('body', 'May we use cookies?').map(({ code }) => code)).toEqual([
      'use-text-placeholder',
      'use-text-placeholder',
      'use-text-placeholder',
    ]);
  });

  test('have no placeholder that nothing fills', () => {
    expect(withText('accept', 'Accept {all}')).toMatchObject([
      { code: 'no-unknown-placeholder', severity: 'error' },
    ]);
  });
});

describe('the rest', () => {
  test('an open question is shown at every build', () => {
    expect(check(onAnalytics({ questions: ['Who hosts the fonts?'] }))).toMatchObject([
      { code: 'no-open-question', severity: 'info', message: 'Who hosts the fonts?' },
    ]);
  });

  test('a setting without effect says so', () => {
    expect(check(onAnalytics({ records: { endpoint: '/consent' } }))).toMatchObject([
      { code: 'no-records-yet', severity: 'warning', place: '"/consent"' },
    ]);
  });

  test('a site without a name is a warning', () => {
    expect(check(onAnalytics({ site: {} })).map(({ code }) => code)).toEqual([
      'use-site-controller',
    ]);
  });

  test('a quoted sentence must still stand in the policy', () => {
    const quoting = (quote: string): object =>
      inCategory('analytics', { id: 'hotjar', evidence: { quote, line: 1 } });
    expect(check(quoting('Example Ltd uses Hotjar'), POLICY)).toEqual([]);
    expect(check(quoting('Example Ltd uses Matomo'), POLICY)).toMatchObject([
      { code: 'no-stale-evidence', severity: 'warning' },
    ]);
  });
});
