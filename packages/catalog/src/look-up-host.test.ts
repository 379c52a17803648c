import { describe, expect, test } from 'vitest';

import { lookUpHost } from './index.ts';

describe('lookUpHost', () => {
  test.each([
    ['cdn.taboola.com', 'Taboola', 'marketing'],
    ['www.google-analytics.com', 'Google', 'analytics'],
    ['widget.intercom.io', 'Intercom', 'functional'],
    ['fast.wistia.net', 'Wistia', 'social'],
    ['disqus.com', 'Disqus', 'social'],
    ['www.googletagmanager.com', 'Google', 'marketing'],
    ['ajax.googleapis.com', 'Google', null],
  ])('knows %s', (host, company, category) => {
    expect(lookUpHost(host)).toEqual({ company, category });
  });

  test('does not mind upper case or a trailing dot', () => {
    expect(lookUpHost('FAST.Wistia.NET.')?.company).toBe('Wistia');
  });

  test.each([
    'host.invalid',
    'evil-wistia.net.invalid',
    'localhost',
    '',
    '.',
    'constructor',
    'https://fast.wistia.net/',
    'fast.wistia.net/embed',
    'fast.wistia.net:443',
    `${'a'.repeat(300)}.wistia.net`,
  ])('does not know %j', (host) => {
    expect(lookUpHost(host)).toBeUndefined();
  });
});
