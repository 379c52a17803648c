import type { Catalog, CatalogService } from '@candor/model';
import { describe, expect, test } from 'vitest';

import { catalog, matchUrl } from './index.ts';

const ids = (from: Catalog, url: string): readonly string[] =>
  matchUrl(from, url).map(({ id }) => id);

function catalogOf(hostsById: Readonly<Record<string, readonly string[]>>): Catalog {
  const [model] = catalog.services;
  if (model === undefined) throw new Error('The catalogue is empty.');
  return {
    services: Object.entries(hostsById).map(([id, hosts]): CatalogService => ({
      ...model,
      id,
      hosts,
    })),
  };
}

const small = catalogOf({
  analytics: ['tracker.example', 'tags.example/js?id=A-', 'tags.example/js'],
  ads: ['ads.tracker.example', 'tags.example/js?id=B-', 'tags.example/js'],
  maps: ['www.search.example/maps/'],
});

describe('matchUrl', () => {
  test.each([
    'https://tracker.example/a.js',
    'https://www.tracker.example/a.js',
    'https://a.b.c.tracker.example/',
    'http://tracker.example',
    '//tracker.example/a.js',
    'wss://tracker.example/socket',
    'https://TRACKER.Example/a.js',
    'HTTPS://tracker.example/a.js',
    'https://tracker.example./a.js',
    'https://tracker.example:8443/a.js',
    'https://user:secret@tracker.example/a.js',
    'https://own.example@tracker.example/a.js',
    String.raw`https:\\tracker.example\a.js`,
    'https:/tracker.example/a.js',
    '  https://tracker.example/a.js\n',
    'https://track\ner.example/a.js',
    'https://%74racker.example/a.js',
    'https://tracker.example#fragment',
    'https://tracker.example?query',
  ])('finds the service of %j', (url) => {
    expect(ids(small, url)).toEqual(['analytics']);
  });

  test.each([
    'https://evil-tracker.example/a.js',
    'https://tracker.example.evil.test/a.js',
    'https://evil.test/tracker.example/a.js',
    'https://evil.test/?u=https://tracker.example/a.js',
    'https://tracker.example@evil.test/',
    'https://example/',
    'https://www.search.example/imprint',
    'https://search.example/maps/1',
    'https://www.search.example/Maps/1',
    '/maps/1',
    'tracker.example/a.js',
    '#tracker.example',
    '?tracker.example',
    '',
    'data:text/javascript,tracker.example',
    'blob:https://tracker.example/9115d58c',
    'javascript:tracker.example',
    'mailto:someone@tracker.example',
    'about:blank',
    'https://',
    '//',
    'https://[tracker.example]/',
    'https://tracker.example:99999/',
    'https://exa mple/',
    '\u0000',
    '\uD800',
  ])('finds nothing for %j', (url) => {
    expect(ids(small, url)).toEqual([]);
  });

  test('the longest pattern decides between a host and its subdomain', () => {
    expect(ids(small, 'https://x.ads.tracker.example/')).toEqual(['ads']);
    expect(ids(small, 'https://x.tracker.example/')).toEqual(['analytics']);
  });

  test('the longest pattern decides between path and query prefixes of one host', () => {
    expect(ids(small, 'https://tags.example/js?id=A-1')).toEqual(['analytics']);
    expect(ids(small, 'https://tags.example/js?id=B-1')).toEqual(['ads']);
  });

  test('a tie returns every service on it', () => {
    expect(ids(small, 'https://tags.example/js?l=x&id=A-1')).toEqual(['analytics', 'ads']);
  });

  test('dot segments cannot hide a path', () => {
    expect(ids(small, 'https://www.search.example/a/../maps/1')).toEqual(['maps']);
    expect(ids(small, 'https://www.search.example/a/%2e%2e/maps/1')).toEqual(['maps']);
  });

  test('each catalogue answers for itself', () => {
    const other = catalogOf({ other: ['tracker.example'] });
    expect(ids(other, 'https://tracker.example/')).toEqual(['other']);
    expect(ids(small, 'https://tracker.example/')).toEqual(['analytics']);
    expect(ids({ services: [] }, 'https://tracker.example/')).toEqual([]);
  });

  test('stays fast on a host of a thousand labels', () => {
    const url = `https://${'a.'.repeat(1000)}tracker.example/`;
    const start = performance.now();
    expect(ids(small, url)).toEqual(['analytics']);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('the catalogue tells products of one vendor apart', () => {
  test.each([
    ['https://www.google-analytics.com/analytics.js', 'google-analytics'],
    ['https://region1.google-analytics.com/g/collect?v=2', 'google-analytics'],
    ['https://region1.analytics.google.com/g/collect', 'google-analytics'],
    ['https://www.googletagmanager.com/gtag/js?id=G-ABC', 'google-analytics'],
    ['https://www.googletagmanager.com/gtag/js?id=UA-1-1', 'google-analytics'],
    ['https://stats.g.doubleclick.net/j/collect', 'google-analytics'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'google-tag-manager'],
    ['https://www.googletagmanager.com/ns.html?id=GTM-1', 'google-tag-manager'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-1', 'google-ads'],
    ['https://www.googleadservices.com/pagead/conversion.js', 'google-ads'],
    ['https://www.google.com/pagead/1p-user-list/1/', 'google-ads'],
    ['https://www.googletagmanager.com/gtag/js?id=DC-1', 'google-marketing-platform'],
    ['https://1.fls.doubleclick.net/activityi;src=1', 'google-marketing-platform'],
    ['https://ad.doubleclick.net/ddm/activity/src=1', 'google-marketing-platform'],
    ['https://www.gstatic.com/wcm/loader.js', 'google-ads-call-tracking'],
    ['https://connect.facebook.net/en_US/fbevents.js', 'meta-pixel'],
    ['https://connect.facebook.net/signals/config/1', 'meta-pixel'],
    ['https://www.facebook.com/tr?id=1&ev=PageView&noscript=1', 'meta-pixel'],
    ['https://connect.facebook.net/en_US/sdk.js', 'facebook-social-plugins'],
    ['https://connect.facebook.net/de_DE/sdk.js', 'facebook-social-plugins'],
    ['https://www.facebook.com/plugins/like.php?href=x', 'facebook-social-plugins'],
    ['https://static.ads-twitter.com/uwt.js', 'x-ads'],
    ['https://analytics.twitter.com/i/adsct', 'x-ads'],
    ['https://t.co/i/adsct?txn_id=1', 'x-ads'],
    ['https://platform.twitter.com/widgets.js', 'x-widgets'],
    ['https://snap.licdn.com/li.lms-analytics/insight.min.js', 'linkedin-insight'],
    ['https://px.ads.linkedin.com/collect', 'linkedin-insight'],
    ['https://platform.linkedin.com/in.js', 'linkedin-plugins'],
    ['https://bat.bing.com/bat.js', 'microsoft-advertising'],
    ['https://www.clarity.ms/tag/abc', 'microsoft-clarity'],
    ['https://s3-us-west-2.amazonaws.com/b2bjsstore/b/1/reb2b.js.gz', 'rb2b'],
    ['https://js.hs-scripts.com/1.js', 'hubspot'],
    ['https://sc.lfeeder.com/lftracker_v1_1.js', 'dealfront'],
    ['https://fast.wistia.net/embed/iframe/1', 'wistia'],
  ])('%s', (url, id) => {
    expect(ids(catalog, url)).toEqual([id]);
  });

  test('a Google tag whose id does not come first needs every product that it may serve', () => {
    expect(ids(catalog, 'https://www.googletagmanager.com/gtag/js?l=dataLayer&id=G-1')).toEqual([
      'google-ads',
      'google-analytics',
      'google-marketing-platform',
    ]);
  });

  test.each([
    'https://evil-google-analytics.com/analytics.js',
    'https://google-analytics.com.evil.test/analytics.js',
    'https://www.amazonaws.com/',
    'https://s3-us-west-2.amazonaws.com/somebody-else/a.js',
  ])('leaves %s alone', (url) => {
    expect(ids(catalog, url)).toEqual([]);
  });
});

test('names a service once, though two of its own patterns are as long', () => {
  const twice = catalogOf({ ads: ['ads.vendor.example', 'vendor.example/px/'] });
  expect(ids(twice, 'https://ads.vendor.example/px/1.gif')).toEqual(['ads']);
});
