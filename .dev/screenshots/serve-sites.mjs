import { createServer } from 'node:http';
import { extname } from 'node:path';

import { catalog } from '@candor/catalog';
import { compile } from '@candor/compiler';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/**
 * Compiles configurations and serves a page with each on loopback.
 *
 * The page is drawn in lines and areas, so that it looks the same in every language and with every machine's fonts.
 *
 * @param files - Further files by path: the content.
 * @returns `add(config)`, which resolves with the address of that configuration's page; its search may say `lang`, `with` (what the
 * page has: `declaration`, `embed`) and `style` (an address of a style sheet). `close()`.
 */
export async function serveSites(files = {}) {
  const contents = new Map(Object.entries(files));
  const addresses = new Map();
  const server = createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const content = pathname.endsWith('/') ? drawPage(searchParams) : contents.get(pathname);
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': TYPES[extname(pathname)] ?? 'text/html',
    });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    add(config) {
      const text = JSON.stringify(config);
      let address = addresses.get(text);
      if (address === undefined) {
        address = `/${addresses.size}/`;
        addresses.set(text, address);
        for (const { path, content } of compileSite(text))
          contents.set(`${address}candor/${path}`, content);
      }
      return `${origin}${address}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function compileSite(text) {
  const { artifacts, diagnostics } = compile({
    config: { name: 'candor.config.json', text },
    policy: null,
    catalog,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return artifacts;
}

const EXTRAS = {
  declaration: '<candor-declaration></candor-declaration>',
  embed:
    '<template data-consent="wistia"><iframe title="Film" width="640" height="360" src="https://fast.wistia.net/embed/iframe/x"></iframe></template>',
};

function drawPage(search) {
  const locale = search.get('lang') ?? 'en';
  const style = search.get('style');
  return `<!doctype html>
<html lang="${locale}" dir="${/^(ar|he)$/.test(locale) ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Northwind Studio</title>
    <link rel="icon" href="data:," />
    <script src="candor/consent.js"></script>
    <style>
      :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
      body { max-width: 60em; margin: 0 auto; padding: 1.5em; }
      main > i { display: block; height: .75em; margin: .75em 0; border-radius: .4em; background: color-mix(in srgb, CanvasText 18%, Canvas); }
      main > i:nth-of-type(6n) { width: 55%; margin-bottom: 2.5em; }
      main > i:nth-of-type(6n + 1) { width: 40%; height: 1.5em; background: color-mix(in srgb, CanvasText 45%, Canvas); }
      main > b { display: block; height: 16em; border-radius: 1em; background: linear-gradient(120deg, #7aa7d9, #d9b27a); }
    </style>
    ${style ? `<link rel="stylesheet" href="${style}" />` : ''}
  </head>
  <body>
    <main>${EXTRAS[search.get('with')] ?? ''}${'<i></i>'.repeat(6)}<b></b>${'<i></i>'.repeat(48)}</main>
    <footer><candor-settings></candor-settings></footer>
  </body>
</html>`;
}
