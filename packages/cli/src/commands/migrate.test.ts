import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { catalog } from '@candor/catalog';
import { checkConfig, compile, profiles, type Config } from '@candor/compiler';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { runCommandLine } from '../run-command-line.ts';
import { createTestTerminal } from '../testing/create-test-terminal.ts';

const SAMPLES = fileURLToPath(new URL('../migrate/testing/', import.meta.url));
const sample = (name: string): string => join(SAMPLES, `${name}.txt`);

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-migrate-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function migrate(args: readonly string[], stdin = ''): Promise<Run> {
  const terminal = createTestTerminal({ cwd, stdin });
  const exit = await runCommandLine(['migrate', ...args], terminal);
  return { exit, stdout: terminal.printed.stdout(), stderr: terminal.printed.stderr() };
}

interface Drafted {
  readonly config: Config;
  readonly text: string;
  readonly codes: readonly string[];
}

/** The draft of a file or a text, with the codes of what was left behind, in its order. */
async function draft(source: { file: string } | { text: string }): Promise<Drafted> {
  const file = 'file' in source ? sample(source.file) : '-';
  const args = [file, '--out', '-', '--format', 'json'];
  const { exit, stdout, stderr } = await migrate(args, 'text' in source ? source.text : '');
  expect([exit, stderr.slice(0, 1)]).toEqual([0, '{']);
  const { diagnostics } = JSON.parse(stderr) as { diagnostics: { code: string }[] };
  return {
    config: JSON.parse(stdout) as Config,
    text: stdout,
    codes: diagnostics.map(({ code }) => code),
  };
}

const klaro = (services: string): { text: string } => ({
  text: `var klaroConfig = { services: [${services}] };`,
});

describe('candor migrate', () => {
  test.each([['vanilla-three'], ['vanilla-two'], ['klaro'], ['orejime-two'], ['orejime-three']])(
    'makes a configuration of %s that builds and passes every rule',
    async (file) => {
      const { text } = await draft({ file });
      const input = { config: { name: 'candor.config.json', text }, policy: null, catalog };
      const errors = [...compile(input).diagnostics, ...checkConfig(input).diagnostics].filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).toEqual([]);
      const choice = compile(input).artifacts.find(({ path }) =>
        path.startsWith('consent-choice.'),
      );
      const { cookie } = (JSON.parse(text) as Config).migrate ?? {};
      expect(choice?.content).toContain(`n:\`${cookie}\``);
    },
  );

  test('reads version 3 of vanilla-cookieconsent', async () => {
    const { config, codes } = await draft({ file: 'vanilla-three' });
    expect(config).toMatchObject({
      site: { policyUrl: '/privacy-policy', cookieDomain: 'shop.example' },
      categories: {
        analytics: {
          services: [
            'google-analytics',
            'hotjar',
            { id: 'site-analytics', cookies: [{ name: 'shop_seen', duration: 'P30D' }] },
          ],
        },
        marketing: { services: ['meta-pixel', { id: 'site-marketing' }] },
      },
      banner: { layout: 'bar', position: 'top' },
      locales: ['en', 'de'],
      migrate: {
        from: 'vanilla-cookieconsent',
        cookie: 'shop_consent',
        days: 200,
        revision: 3,
        services: { 'analytics/ga4': 'google-analytics', 'analytics/heat': 'hotjar' },
        categories: {
          analytics: {
            category: 'analytics',
            services: ['google-analytics', 'hotjar', 'site-analytics'],
          },
          ads: { category: 'marketing', services: [] },
          preferences: { category: 'functional', services: [] },
        },
        refusalsOnly: ['ads'],
      },
    });
    expect(config.texts).toEqual({
      en: {
        accept: 'Accept all',
        reject: 'Reject all',
        choose: 'Choose',
        heading: 'Cookie choices',
        save: 'Save',
        'category.analytics': 'Numbers',
        'category.analytics.about': 'How many people come.',
      },
    });
    expect(config.questions?.join('\n')).toContain('also spoke vi, sq');
    expect([...new Set(codes)].sort()).toEqual([
      'no-carried-callback',
      'no-carried-option',
      'no-carried-text',
      'no-emotive-text',
      'no-manual-start',
      'no-preselected-choice',
      'no-unequal-buttons',
      'no-vague-label',
      'use-text-placeholder',
    ]);
  });

  test('reads version 2, and takes no grant from where everything was on', async () => {
    const { config, codes } = await draft({ file: 'vanilla-two' });
    expect(config.categories?.analytics?.services).toEqual(['google-analytics']);
    expect(config.migrate).toEqual({
      from: 'vanilla-cookieconsent',
      cookie: 'cc_cookie',
      days: 182,
      categories: { statistics: { category: 'analytics', services: ['google-analytics'] } },
      refusalsOnly: ['statistics'],
    });
    expect(config.site?.policyUrl).toBe('/legal/privacy.html');
    expect(codes).toEqual(
      expect.arrayContaining(['no-forced-choice', 'no-consent-before-choice', 'no-hidden-reject']),
    );
  });

  test('reads Klaro', async () => {
    const { config, codes } = await draft({ file: 'klaro' });
    expect(config.migrate).toEqual({
      from: 'klaro',
      cookie: 'klaro',
      storage: 'local-storage',
      services: { matomo: 'matomo', counter: 'counter', video: 'youtube', thing: 'thing' },
      refusalsOnly: ['matomo'],
    });
    expect(config.categories).toMatchObject({
      necessary: { services: ['candor', { id: 'basket', cookies: [{ name: 'basket' }] }] },
      functional: { services: ['google-maps'] },
      analytics: {
        services: [
          'matomo',
          {
            id: 'counter',
            cookies: [{ name: 'cnt_*', duration: 'persistent' }],
            purpose: 'Zählt Besuche auf unserem Server.',
          },
        ],
      },
      marketing: { services: [{ id: 'thing' }] },
      social: { services: ['youtube'] },
    });
    expect(config.texts).toEqual({
      de: {
        accept: 'Alle annehmen',
        reject: 'Alle ablehnen',
        close: 'Schließen',
        'category.analytics': 'Zahlen',
      },
    });
    expect(config.site?.policyUrl).toBe('/datenschutz');
    expect(codes).toEqual(
      expect.arrayContaining([
        'no-forced-choice',
        'no-hidden-reject',
        'no-preselected-choice',
        'no-tracker-in-necessary',
        'no-unwritten-name',
      ]),
    );
  });

  test('reads Orejime 2, whose apps are on unless they say otherwise', async () => {
    const { config, codes } = await draft({ file: 'orejime-two' });
    expect(config.migrate).toEqual({
      from: 'orejime',
      cookie: 'eprivacy',
      days: 365,
      services: { 'google-tag-manager': 'google-tag-manager', chat: 'chat' },
      refusalsOnly: ['google-tag-manager', 'chat'],
    });
    expect(codes.filter((code) => code === 'no-preselected-choice')).toHaveLength(1);
  });

  test('reads Orejime 3 with its groups', async () => {
    const { config } = await draft({ file: 'orejime-three' });
    expect(config.migrate).toEqual({
      from: 'orejime',
      cookie: 'eu-consent',
      days: 90,
      services: { meta: 'meta-pixel', 'own-ads': 'own-ads' },
      refusalsOnly: ['own-ads'],
    });
    expect(config.categories?.marketing?.services).toMatchObject(['meta-pixel', { id: 'own-ads' }]);
  });

  test.each([
    ['JSON', '{"services":[{"name":"matomo"}]}'],
    ['an object alone', ' { services: [{ name: "matomo" }] };'],
    ['CommonJS', 'module.exports = { services: [{ name: "matomo" }] }'],
    [
      'a default export of a constant',
      'const c = { services: [{ name: "matomo" }] }; export default c;',
    ],
    [
      'constants and spreads',
      'const m = { name: "matomo" }; const a = { services: [...[m]] }; run({ ...a });',
    ],
    ['an old script', 'with (window) { klaroConfig = { services: [{ name: "matomo" }] } }'],
  ])('reads %s', async (_, text) => {
    expect((await draft({ text })).config.categories?.analytics?.services).toEqual(['matomo']);
  });

  test('runs nothing of the file', async () => {
    await draft({ file: 'vanilla-three' });
    expect((globalThis as { wasRun?: boolean }).wasRun).toBeUndefined();
    const { config } = await draft(
      klaro('{ name: "matomo", cookies: [(() => { throw new Error("run") })()] }'),
    );
    expect(config.categories?.analytics?.services).toEqual(['matomo']);
  });

  test('takes a name that has more than one value for none', async () => {
    const { codes } = await draft({
      text: 'let d = "/a"; d = "/b"; var klaroConfig = { privacyPolicy: d, services: [{ name: "matomo" }] };',
    });
    expect(codes).toEqual(['no-computed-value']);
  });

  test('points at what is left behind, and says what to do on the site', async () => {
    const { exit, stdout, stderr } = await migrate([sample('klaro')]);
    expect(exit).toBe(0);
    expect(stderr).toContain('no-hidden-reject');
    expect(stderr).toMatch(/> +\d+ \|   hideDeclineAll: true,/);
    expect(stdout).toContain('Wrote candor.config.json');
    expect(stdout).toContain('video is youtube here');
    expect(JSON.parse(await readFile(join(cwd, 'candor.config.json'), 'utf8'))).toMatchObject({
      migrate: { from: 'klaro' },
    });
  });

  test('says how long a decision lasts here as the profiles do', async () => {
    const { stderr } = await migrate(
      ['-', '--out', '-', '--format', 'json'],
      'var klaroConfig = { cookieExpiresAfterDays: 30, services: [{ name: "matomo" }] };',
    );
    const { diagnostics } = JSON.parse(stderr) as { diagnostics: { message: string }[] };
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('`cookieExpiresAfterDays`'),
        why: expect.stringContaining(
          `${profiles.eu.consentDays} days, under \`eu-strict\` ${profiles['eu-strict'].consentDays} `,
        ),
        fix: `Set \`regions.default\` to \`eu-strict\` for ${profiles['eu-strict'].consentDays} days.`,
      }),
    );
  });

  test.each([
    ['"start()"', 'is code written as a text'],
    ['() => start()', 'is a function'],
  ])('says of a callback %s that it %s', async (code, words) => {
    const { stderr } = await migrate(
      ['-', '--out', '-', '--format', 'json'],
      `var klaroConfig = { services: [{ name: "video", onAccept: ${code} }] };`,
    );
    const { diagnostics } = JSON.parse(stderr) as {
      diagnostics: { code: string; message: string }[];
    };
    const found = diagnostics.filter((one) => one.code === 'no-carried-callback');
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(words);
  });

  test('names the categories whose markup matches nothing any more, and what to write instead', async () => {
    const text = `CookieConsent.run({ categories: {
      strict: { readOnly: true, enabled: true },
      analytics: { services: { ga4: { label: 'Google Analytics' } } },
      functionality: { services: { yt: { label: 'YouTube' }, vm: { label: 'Vimeo' } } },
      preferences: {},
    }, language: { default: 'en', translations: { en: {} } } });`;
    const { stdout } = await migrate(['-'], text);
    expect(stdout).toContain('strict matches nothing here: write data-consent="necessary"');
    expect(stdout).toContain(
      'functionality matches nothing here: write data-consent="youtube vimeo"',
    );
    expect(stdout).toContain('preferences matches nothing here: write data-consent and the ids');
    expect(stdout).not.toContain('analytics matches');
    expect(stdout).toContain('data-service of its version 3 is not read');
  });

  test('never overwrites without --force', async () => {
    await writeFile(join(cwd, 'candor.config.json'), 'mine');
    const { exit, stderr } = await migrate([sample('klaro')]);
    expect([exit, stderr.includes('exists already')]).toEqual([2, true]);
    expect(await readFile(join(cwd, 'candor.config.json'), 'utf8')).toBe('mine');
    expect((await migrate([sample('klaro'), '--force'])).exit).toBe(0);
    expect(await readdir(cwd)).toEqual(['candor.config.json']);
  });

  test.each([
    ['a syntax error', 'var klaroConfig = { services: [ }', 'no-malformed-script'],
    ['TypeScript', 'const a: Config = { services: [] }', 'no-malformed-script'],
    ['no configuration', 'console.log({ a: 1 })', 'no-missing-settings'],
    ['text after an object', '{ "services": [] } and more', 'no-malformed-script'],
    ['depth', `x = ${'['.repeat(200_000)}`, 'no-malformed-script'],
  ])('reports %s', async (_, text, code) => {
    const { exit, stdout, stderr } = await migrate(['-', '--out', '-'], text);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
  });

  test('is quick with a large file that has none', async () => {
    const bundle = `const big = {${'a1:{b:[1,2,3]},'.repeat(5000)}};${'f({...big,x:{y:big}});'.repeat(5000)}`;
    const start = performance.now();
    expect((await migrate(['-', '--out', '-'], bundle)).exit).toBe(2);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('looks for the manager that is asked for', async () => {
    const text = 'var config = { apps: [{ name: "matomo" }] };';
    const out = ['-', '--out', '-', '--from'];
    const read = async (manager: string): Promise<Config> =>
      JSON.parse((await migrate([...out, manager], text)).stdout) as Config;
    expect((await read('klaro')).migrate?.from).toBe('klaro');
    expect((await read('orejime')).migrate?.from).toBe('orejime');
    expect((await migrate([...out, 'vanilla-cookieconsent'], text)).exit).toBe(2);
  });

  test('leaves out names that a configuration cannot hold', async () => {
    const { config, text } = await draft(
      klaro('{ name: "constructor", purposes: ["ads"] }, { name: "marketing" }, { name: "日本" }'),
    );
    expect(Object.keys(config.migrate?.services ?? {})).toEqual(['marketing', '日本']);
    const odd = await draft({
      text: `({ storageName: 'two words', lang: 'en_GB', services: [{ name: '', title: '${'x'.repeat(6000)}' }] })`,
    });
    expect([odd.config.migrate, odd.config.locales]).toEqual([undefined, ['en']]);
    expect(
      compile({ config: { name: 'c', text: odd.text }, policy: null, catalog }).plan,
    ).not.toBeNull();
    const { diagnostics } = compile({ config: { name: 'c', text }, policy: null, catalog });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
