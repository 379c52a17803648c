import type { FirstPartyFile } from '../vectors/vector.ts';

/** These are asked for on every page; what is tested is who may ask. */
const KEPT = { headers: { 'cache-control': 'max-age=3600' } } as const;

/** A drawing stands for every picture of the shop. */
const PICTURE: FirstPartyFile = {
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>',
  ...KEPT,
};

/**
 * What the shop does by itself, on every page and in every phase: each entry is a fact that must hold, whatever is held. It tells the
 * server which do not, and after three seconds that the rest never came.
 */
const APP = `
const facts = {
  inline: () => window.shop.inline === true,
  fetch: async () => (await (await fetch('/shop/data.json')).json()).ok,
  xhr: () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(JSON.parse(request.responseText).ok);
    request.onerror = reject;
    request.open('GET', '/shop/data.json');
    request.send();
  }),
  logo: () => loaded(document.getElementById('logo')),
  image: () => {
    const image = new Image();
    image.src = '/shop/logo.png';
    return loaded(image);
  },
  cookie: () => {
    document.cookie = 'cart=1; path=/';
    return document.cookie.includes('cart=1');
  },
  storage: () => {
    localStorage.setItem('cart', '1');
    sessionStorage.step = '2';
    return localStorage.cart === '1' && sessionStorage.getItem('step') === '2';
  },
  innerHTML: () => {
    const box = document.createElement('div');
    box.innerHTML = '<b class="x">text</b><img src="/shop/logo.png">';
    document.body.append(box);
    return loaded(box.querySelector('img')).then(() => box.querySelector('b.x').textContent === 'text');
  },
  script: () => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/shop/extra.js';
    script.onload = () => resolve(window.shop.extra === true);
    script.onerror = reject;
    document.head.append(script);
  }),
  payment: () => new Promise((resolve) => {
    const timer = setInterval(() => {
      if (window.Stripe === undefined) return;
      clearInterval(timer);
      resolve(window.Stripe().then(() => true));
    }, 10);
  }),
};
async function loaded(image) {
  if (image.complete && image.naturalWidth > 0) return true;
  return new Promise((resolve, reject) => {
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', reject);
  });
}
const failed = new Set(Object.keys(facts));
const report = () => new Image().src = '/shop/facts?failed=' + [...failed].join('+');
const late = setTimeout(report, 3000);
Promise.allSettled(Object.entries(facts).map(async ([name, holds]) => {
  if (await holds()) failed.delete(name);
})).then(() => { clearTimeout(late); report(); });
`;

/** The shop's own files, by path. */
export const shopFiles: Readonly<Record<string, FirstPartyFile>> = {
  '/shop/app.js': { type: 'text/javascript', body: APP, ...KEPT },
  '/shop/extra.js': { type: 'text/javascript', body: 'window.shop.extra = true;', ...KEPT },
  '/shop/data.json': { type: 'application/json', body: '{"ok":true}' },
  '/shop/logo.png': PICTURE,
  '/favicon.ico': PICTURE,
};
