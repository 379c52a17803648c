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
