import { describe, expect, test } from 'vitest';

import { holdFiles, type SiteFile } from './index.ts';
import { options } from './testing/options.ts';

const LINK = (href: string): string => `<link rel=stylesheet href="${href}">`;
const CSS = 'a{color:red;background:url(//stats.example/i)}';
const HELD_LINK = (href: string, part: string): string =>
  `<link data-candor-held rel=stylesheet href="${href}"><template data-consent="stats"><link rel="stylesheet" href="${part}"></template>`;

const run = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    holdFiles(
      Object.entries(files).map(([path, text]): SiteFile => ({ path, text })),
      options,
    ).map(({ path, text }) => [path, text]),
  );

describe('the files of a site', () => {
  test.each([
    ['dist/index.html', 'css/a.css', 'css/a.consent-stats.css'],
    ['dist/index.html', './css/a.css?v=1#x', './css/a.consent-stats.css?v=1#x'],
    ['dist/blog/x/index.html', '../../css/a.css', '../../css/a.consent-stats.css'],
    ['dist/blog/x/index.html', '/css/a.css', '/css/a.consent-stats.css'],
    ['dist/index.html', '/app/css/a.css', '/app/css/a.consent-stats.css'],
  ])('%s links the held part of %s', (page, href, part) => {
    const out = run({ [page]: LINK(href), 'dist/css/a.css': CSS });
    expect(out).toEqual({
      [page]: HELD_LINK(href, part),
      'dist/css/a.css': 'a{color:red;}',
      'dist/css/a.consent-stats.css': 'a { background:url(//stats.example/i) }\n',
    });
  });

  test.each([['https://cdn.example/css/a.css'], ['//cdn.example/css/a.css'], ['css/b.css']])(
    '%s is not that sheet',
    (href) => {
      expect(run({ 'index.html': LINK(href), 'css/a.css': CSS })['index.html']).toBe(LINK(href));
    },
  );

  test('stay as they are the second time, with pages built again in between', () => {
    const once = run({ 'index.html': LINK('a.css'), 'a.css': CSS });
    const again = run({ ...once, 'new.html': LINK('a.css') });
    expect(again).toMatchObject({ 'index.html': once['index.html'], 'a.css': once['a.css'] });
    expect(again['new.html']).toBe(HELD_LINK('a.css', 'a.consent-stats.css'));
    expect(again['a.consent-stats.css'] ?? once['a.consent-stats.css']).toBe(
      once['a.consent-stats.css'],
    );
  });

  test('name what is in scripts, with its place', () => {
    const text = '// https://stats.example/a\nload(\n  "https://stats.example/b.js");';
    const [script] = holdFiles([{ path: 'sw.js', text }], options);
    expect(script?.text).toBe(text);
    expect(script?.unheld).toEqual([
      {
        url: 'https://stats.example/b.js',
        services: ['stats'],
        line: 3,
        column: 4,
        offset: text.indexOf('https://stats.example/b'),
        where: 'script',
      },
    ]);
  });
});
