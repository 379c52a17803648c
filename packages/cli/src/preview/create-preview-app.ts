import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { CATEGORIES, type Plan } from '@candor/model';
import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import { countDiagnostics } from '../format/count-diagnostics.ts';
import type { PreviewBuild, PreviewSession } from './preview-session.ts';
import { renderFailedPage } from './render-failed-page.ts';
import { renderSamplePage } from './render-sample-page.ts';
import { renderStandIn } from './render-stand-in.ts';

const LAYOUTS = ['bar', 'box', 'dialog'] as const satisfies readonly Plan['banner']['layout'][];
const POSITIONS = ['bottom', 'top'] as const satisfies readonly Plan['banner']['position'][];

/** The preview's own files, shipped beside `dist/`. */
const PAGES = new URL('../../pages/', import.meta.url);
const PAGE_FILES = ['shell.css', 'shell.js', 'sample.css', 'sample.js', 'failed.css', 'icon.svg'];

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The strictest policy a site may have: what the preview shows works under it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const KEEP_ALIVE_MS = 15_000;

/** Names this machine has for itself; anything else is a site that points its name at 127.0.0.1 to read the preview. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Serves the control page, the sample page, the compiled artifacts and the stream of changes.
 *
 * @param onBug - Gets what was thrown while a request was answered; the browser gets a 500.
 */
export function createPreviewApp(session: PreviewSession, onBug: (error: unknown) => void): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    onBug(error);
    return context.text('The preview has a bug; the terminal says more.', 500);
  });
  app.use(async (context, next) => {
    if (!LOOPBACK.test(context.req.header('host') ?? 'localhost'))
      return context.text('Not here', 403);
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    context.header('X-Content-Type-Options', 'nosniff');
    return undefined;
  });
  app.get('/', async (context) => context.html(await readPage('shell.html')));
  app.get('/status', (context) => context.json(statusOf(session.current())));
  app.get('/page', (context) => servePage(context, session));
  app.get('/stand-in', (context) => context.html(renderStandIn(context.req.query('name') ?? '')));
  app.get('/preview/:file', async (context) => {
    const file = context.req.param('file');
    if (!PAGE_FILES.includes(file)) return context.notFound();
    return context.body(await readPage(file), 200, { 'Content-Type': typeOf(file) });
  });
  app.get('/built/:layout/:position/:path{.+}', (context) => serveArtifact(context, session));
  app.get('/events', (context) => streamChanges(context, session));
  return app;
}

const readPage = (file: string): Promise<string> => readFile(new URL(file, PAGES), 'utf8');

const typeOf = (path: string): string => TYPES[extname(path)] ?? 'text/plain; charset=utf-8';

function oneOf<T extends string>(value: string | undefined, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

function statusOf(build: PreviewBuild): object {
  const words = countDiagnostics(build.diagnostics);
  if (build.kind === 'failed') return { kind: 'failed', words: `Does not compile: ${words}.` };
  const { plan } = build;
  const categories = CATEGORIES.map((category) => {
    const count = plan.services.filter((service) => service.category === category).length;
    return [category, count] as const;
  }).filter(([, count]) => count > 0);
  const isClean = build.diagnostics.length === 0;
  const services = `${plan.services.length} service${plan.services.length === 1 ? '' : 's'}`;
  return {
    kind: isClean ? 'built' : 'warned',
    words: `${services}, revision ${plan.revision}.${isClean ? '' : ` ${words}: see the terminal.`}`,
    site: plan.site.name,
    locales: plan.locales,
    banner: plan.banner,
    categories: Object.fromEntries(categories),
  };
}

function servePage(context: Context, session: PreviewSession): Response | Promise<Response> {
  const current = session.current();
  if (current.kind === 'failed')
    return context.html(renderFailedPage(current.diagnostics, current.sources), 500);
  const { plan } = current;
  const layout = oneOf(context.req.query('layout'), LAYOUTS) ?? plan.banner.layout;
  const position = oneOf(context.req.query('position'), POSITIONS) ?? plan.banner.position;
  return context.html(
    renderSamplePage(plan, {
      lang: oneOf(context.req.query('lang'), plan.locales) ?? plan.locales[0] ?? 'en',
      theme: oneOf(context.req.query('theme'), ['light', 'dark']) ?? 'light',
      dir: oneOf(context.req.query('dir'), ['ltr', 'rtl']) ?? 'ltr',
      gpc: context.req.query('gpc') === '1',
      base: `/built/${layout}/${position}/`,
    }),
  );
}

function serveArtifact(context: Context, session: PreviewSession): Response | Promise<Response> {
  const layout = oneOf(context.req.param('layout'), LAYOUTS);
  const position = oneOf(context.req.param('position'), POSITIONS);
  const path = context.req.param('path') ?? '';
  if (layout === undefined || position === undefined) return context.notFound();
  const build = session.variant({ layout, position });
  const content = build.kind === 'built' ? build.files.get(path) : undefined;
  if (content === undefined) return context.notFound();
  return context.body(content, 200, { 'Content-Type': typeOf(path) });
}

function streamChanges(context: Context, session: PreviewSession): Response {
  return streamSSE(context, async (stream) => {
    const end = session.subscribe(() => void stream.writeSSE({ event: 'change', data: '' }));
    stream.onAbort(end);
    while (!stream.aborted) {
      await stream.sleep(KEEP_ALIVE_MS);
      await stream.writeSSE({ event: 'ping', data: '' });
    }
  });
}
