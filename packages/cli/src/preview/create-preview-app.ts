import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { PROFILES, profiles, THEME_NAMES, type Profile, type ThemeName } from '@candor/compiler';
import { BANNER_POSITIONS, CATEGORIES, type Plan } from '@candor/model';
import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import { countDiagnostics } from '../format/count-diagnostics.ts';
import type { PreviewBuild, PreviewSession, PreviewVariant } from './preview-session.ts';
import { renderFailedPage } from './render-failed-page.ts';
import { renderSamplePage } from './render-sample-page.ts';
import { renderStandIn } from './render-stand-in.ts';

/** The parts of an artifact's address that tell the variant, in their order. */
const LAYOUTS = ['bar', 'box', 'dialog'] as const satisfies readonly Plan['banner']['layout'][];

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
  app.get('/built/:layout/:position/:profile/:look/:path{.+}', (context) =>
    serveArtifact(context, session),
  );
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
    variant: configured(plan),
    profiles: PROFILES.map((id) => [id, profiles[id].name]),
    categories: Object.fromEntries(categories),
  };
}

function servePage(context: Context, session: PreviewSession): Response | Promise<Response> {
  const current = session.current();
  if (current.kind === 'failed')
    return context.html(renderFailedPage(current.diagnostics, current.sources), 500);
  const { plan } = current;
  const variant = { ...configured(plan), ...readVariant((name) => context.req.query(name)) };
  return context.html(
    renderSamplePage(plan, {
      lang: oneOf(context.req.query('lang'), plan.locales) ?? plan.locales[0] ?? 'en',
      theme: oneOf(context.req.query('theme'), ['light', 'dark']) ?? 'light',
      dir: oneOf(context.req.query('dir'), ['ltr', 'rtl']) ?? 'ltr',
      gpc: context.req.query('gpc') === '1',
      base: `/built/${variant.layout}/${variant.position}/${variant.profile}/${variant.look}/`,
    }),
  );
}

function serveArtifact(context: Context, session: PreviewSession): Response | Promise<Response> {
  const path = context.req.param('path') ?? '';
  const { layout, position, profile, look } = readVariant((name) => context.req.param(name));
  if (layout === undefined || position === undefined) return context.notFound();
  if (profile === undefined || look === undefined) return context.notFound();
  const build = session.variant({ layout, position, profile, look });
  const content = build.kind === 'built' ? build.files.get(path) : undefined;
  if (content === undefined) return context.notFound();
  return context.body(content, 200, { 'Content-Type': typeOf(path) });
}

/** What the configuration itself says. */
function configured({ banner, regions }: Plan): PreviewVariant {
  const { layout, position, theme } = banner;
  return {
    layout,
    position,
    profile: regions[0].profile as Profile,
    look: theme.name as ThemeName,
  };
}

/** Takes from an address what is offered, and nothing else. */
function readVariant(read: (name: string) => string | undefined): Partial<PreviewVariant> {
  const [layout, position] = [
    oneOf(read('layout'), LAYOUTS),
    oneOf(read('position'), BANNER_POSITIONS),
  ];
  const [profile, look] = [oneOf(read('profile'), PROFILES), oneOf(read('look'), THEME_NAMES)];
  return {
    ...(layout && { layout }),
    ...(position && { position }),
    ...(profile && { profile }),
    ...(look && { look }),
  };
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
