import { describe, expect, test } from 'vitest';

import { catalog, matchUrl } from './index.ts';

const ids = (url: string): readonly string[] => matchUrl(catalog, url).map(({ id }) => id);

describe('a tracker does not pass as the delivery network that it is fetched from', () => {
  test.each([
    ['https://cdn.jsdelivr.net/npm/jquery@3/dist/jquery.min.js', 'jsdelivr'],
    ['https://cdn.jsdelivr.net/npm/posthog-js@1/dist/array.js', 'posthog'],
    ['https://cdn.jsdelivr.net/npm/@snowplow/javascript-tracker@latest/dist/sp.js', 'snowplow'],
    ['https://cdn.jsdelivr.net/npm/@sentry/browser/build/bundle.js', 'sentry'],
    ['https://unpkg.com/react@18/umd/react.production.min.js', 'unpkg'],
    ['https://unpkg.com/mixpanel-browser/dist/mixpanel.min.js', 'mixpanel'],
    ['https://unpkg.com/@amplitude/analytics-browser/lib/index.js', 'amplitude'],
    ['https://cdnjs.cloudflare.com/ajax/libs/lodash.js/4/lodash.min.js', 'cdnjs'],
    ['https://cdnjs.cloudflare.com/ajax/libs/font-awesome/6/css/all.css', 'font-awesome'],
    ['https://ajax.googleapis.com/ajax/libs/jquery/3/jquery.js', 'google-hosted-libraries'],
    ['https://ajax.googleapis.com/ajax/libs/webfont/1/webfont.js', 'google-fonts'],
    ['https://d10lpsik1i8c69.cloudfront.net/w.js', 'lucky-orange'],
    ['https://static.cloudflareinsights.com/beacon.min.js', 'cloudflare-web-analytics'],
    ['https://challenges.cloudflare.com/turnstile/v0/api.js', 'cloudflare-turnstile'],
  ])('%s', (url, id) => {
    expect(ids(url)).toEqual([id]);
  });

  test.each([
    'https://d111111abcdef8.cloudfront.net/tracker.js',
    'https://someone.akamaized.net/tracker.js',
    'https://someone.b-cdn.net/tracker.js',
    'https://someone.global.ssl.fastly.net/tracker.js',
    'https://www.cloudflare.com/',
  ])('%s belongs to whoever rents it, so to nobody here', (url) => {
    expect(ids(url)).toEqual([]);
  });
});

describe('products that share a host', () => {
  test.each([
    ['https://www.google.com/recaptcha/api.js', 'google-recaptcha'],
    ['https://www.gstatic.com/recaptcha/releases/1/recaptcha__en.js', 'google-recaptcha'],
    ['https://www.google.com/maps/embed?pb=1', 'google-maps'],
    ['https://www.google.de/maps/embed?pb=1', 'google-maps'],
    ['https://maps.googleapis.com/maps/api/js?key=1', 'google-maps'],
    ['https://fonts.googleapis.com/css2?family=Inter', 'google-fonts'],
    ['https://translate.google.com/translate_a/element.js', 'google-translate'],
    ['https://cse.google.com/cse.js?cx=1', 'google-programmable-search'],
    ['https://accounts.google.com/gsi/client', 'google-sign-in'],
    ['https://calendar.google.com/calendar/embed?src=1', 'google-calendar-embed'],
    ['https://www.google.com/pagead/1p-user-list/1/', 'google-ads'],
    ['https://www.facebook.com/dialog/oauth?client_id=1', 'facebook-login'],
    ['https://www.facebook.com/plugins/like.php', 'facebook-social-plugins'],
    ['https://assets.pinterest.com/js/pinit.js', 'pinterest-widgets'],
    ['https://ct.pinterest.com/v3/?tid=1', 'pinterest-tag'],
    ['https://s.pinimg.com/ct/core.js', 'pinterest-tag'],
    ['https://www.tiktok.com/embed.js', 'tiktok-embed'],
    ['https://analytics.tiktok.com/i18n/pixel/events.js', 'tiktok-pixel'],
    ['https://embed.reddit.com/widgets.js', 'reddit-embed'],
    ['https://www.redditstatic.com/ads/pixel.js', 'reddit-pixel'],
    ['https://www.youtube-nocookie.com/embed/1', 'youtube'],
    ['https://fonts.bunny.net/css?family=inter', 'bunny-fonts'],
  ])('%s', (url, id) => {
    expect(ids(url)).toEqual([id]);
  });
});
