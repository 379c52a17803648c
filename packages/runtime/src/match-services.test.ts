import type { GateService } from '@candor/model';
import { describe, expect, test } from 'vitest';

import { matchServices } from './match-services.ts';

const ROWS = Object.entries({
  own: '',
  manager: 'googletagmanager.com',
  stats: 'googletagmanager.com/gtag/ googletagmanager.com/gtag/js?id=G- stats.example',
  ads: 'googletagmanager.com/gtag/ googletagmanager.com/gtag/js?id=AW-',
  captcha: 'www.google.com/recaptcha/',
});
const SERVICES = ROWS.map(([id]): GateService => [id, 2, id, 0]);
const HOSTS = ROWS.map(([, hosts]) => hosts);

const match = (url: string): string[] =>
  matchServices(SERVICES, HOSTS, new URL(url)).map(([id]) => id);

describe('matchServices', () => {
  test.each([
    ['https://stats.example/', ['stats']],
    ['http://cdn.stats.example:8080/a.js?b', ['stats']],
    ['https://STATS.example', ['stats']],
    ['https://stats.example./', ['stats']],
    ['https://mystats.example/', []],
    ['https://stats.example.evil.test/', []],
    ['https://evil.test/.stats.example/', []],
    ['https://evil.test/?.stats.example/', []],
    ['https://www.google.com/recaptcha/api.js', ['captcha']],
    ['https://www.google.com/recaptcha', []],
    ['https://www.google.com/search?q=/recaptcha/', []],
    ['https://google.com/recaptcha/api.js', []],
    ['https://any.test./', []],
    ['data:text/javascript,1', []],
  ])('%s belongs to %j', (url, expected) => {
    expect(match(url)).toEqual(expected);
  });

  test('the longest pattern decides, a tie is shared', () => {
    expect(match('https://www.googletagmanager.com/gtm.js?id=GTM-1')).toEqual(['manager']);
    expect(match('https://www.googletagmanager.com/gtag/js?id=G-1')).toEqual(['stats']);
    expect(match('https://www.googletagmanager.com/gtag/js?id=AW-1')).toEqual(['ads']);
    expect(match('https://www.googletagmanager.com/gtag/destination')).toEqual(['stats', 'ads']);
  });
});
