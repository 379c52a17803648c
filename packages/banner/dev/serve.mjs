// Serves the development page: node dev/serve.mjs [port], after node build/bundle.mjs.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';

import { loadSample } from './load-sample.mjs';

const here = new URL('.', import.meta.url);
const built = new URL('../dist-browser/', here);
const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Starts the server and resolves with it when it listens. */
export async function serve(port = 0) {
  const page = await bundlePage();
  const answer = async ({ pathname, search, searchParams }) => {
    if (pathname === '/page.js') return page;
    if (pathname === '/' || pathname === '/page.css')
      return readFile(new URL(pathname === '/' ? 'index.html' : 'page.css', here), 'utf8');
    const accent = searchParams.get('accent');
    const lang = searchParams.get('lang');
    const locale = lang && lang !== 'en' ? lang : 'de';
    const { ui, preferences, details, further } = await loadSample({
      locale,
      banner: {
        layout: searchParams.get('layout') ?? 'bar',
        style: accent ? `--accent:${accent};--accent-text:#fff;` : '',
      },
    });
    if (pathname === `/consent-${locale}.js`) return `export default ${JSON.stringify(further)}`;
    if (pathname === '/consent-details.js') return `export default ${JSON.stringify(details)}`;
    const text = await readFile(new URL(pathname.slice(1), built), 'utf8');
    return text
      .replace('./consent-ui.js', () => `./consent-ui.js${search}`)
      .replace('__CANDOR_UI__', () => JSON.stringify(ui))
      .replace('__CANDOR_PREFERENCES__', () => JSON.stringify(preferences));
  };
  const server = createServer((request, response) => void respond(request, response, answer));
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

async function respond({ url }, response, answer) {
  const { href, pathname } = new URL(url, 'http://localhost');
  const body = await answer(new URL(href)).catch(() => null);
  const type = TYPES[extname(pathname)] ?? 'text/html';
  response.writeHead(body === null ? 404 : 200, { 'content-type': `${type};charset=utf-8` });
  response.end(body);
}

async function bundlePage() {
  const build = await rolldown({
    input: new URL('page.ts', here).pathname,
    resolve: { conditionNames: ['@candor/source', 'import', 'default'] },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve(Number(process.argv[2] ?? 8080));
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
}
