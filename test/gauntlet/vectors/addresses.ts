/** Addresses as the vendors' own snippets have them. */
export const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-GAUNTLET1';
export const GTM = 'https://www.googletagmanager.com/gtm.js?id=GTM-GAUNTLET';
export const COLLECT = 'https://www.google-analytics.com/g/collect?v=2&tid=G-GAUNTLET1';
export const HOTJAR = 'https://static.hotjar.com/c/hotjar-1234567.js?sv=6';
export const CLARITY = 'https://www.clarity.ms/tag/abcdefghij';
export const PIXEL_SCRIPT = 'https://connect.facebook.net/en_US/fbevents.js';
export const PIXEL = 'https://www.facebook.com/tr?id=1234567890&ev=PageView&noscript=1';
export const INSIGHT = 'https://snap.licdn.com/li.lms-analytics/insight.min.js';
export const INSIGHT_PIXEL = 'https://px.ads.linkedin.com/collect/?pid=12345&fmt=gif';
export const YOUTUBE = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE';
export const VIMEO = 'https://player.vimeo.com/video/76979871';
export const WISTIA_MEDIA = 'https://embed-ssl.wistia.com/deliveries/abcdef';
export const FONT_SHEET = 'https://fonts.googleapis.com/css2?family=Roboto&display=swap';
export const FONT = 'https://fonts.gstatic.com/s/roboto/v30/roboto.woff2';
export const GRAVATAR = 'https://secure.gravatar.com/avatar/205e460b479e2e5b48aec07710c08d50';
export const MAP_TILE = 'https://tile.openstreetmap.org/7/63/42.png';
export const MAILCHIMP_FORM = 'https://shop.us1.list-manage.com/subscribe/post';
export const MAILCHIMP_SCRIPT = 'https://chimpstatic.com/mcjs-connected/js/users/abc/def.js';
export const DISQUS = 'https://shop.disqus.com/embed.js';
export const TWEETS = 'https://platform.twitter.com/widgets.js';
export const SOUNDCLOUD =
  'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1';

/** Firefox reads ahead while it parses, and takes a template's content for the page's once it has met an element of the body in it. */
export const FIREFOX_TEMPLATE = {
  levels: ['L1', 'L3', 'L4'],
  browsers: ['firefox'],
  reason:
    'the speculative parser of Firefox requests images and nested scripts inside a template; hold those by attributes or text/plain',
} as const;

/** Counts that are the browser's own affair. */
export const FIREFOX_MEDIA = {
  how: 'none',
  browsers: ['firefox'],
  reason:
    'Firefox asks for a sound in as many parts as it likes, so its requests cannot be counted',
} as const;
export const FIREFOX_IMAGES = {
  how: 'none',
  browsers: ['firefox'],
  reason:
    'Firefox keeps images of style sheets in memory from one page to the next, so nothing is asked for again',
} as const;
