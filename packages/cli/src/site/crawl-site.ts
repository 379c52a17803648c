import { trouble, type Trouble } from '../trouble.ts';
import { createDeadline } from './create-deadline.ts';
import { fetchDocument } from './fetch-document.ts';
import { isOwnArtifact } from './is-own-artifact.ts';
import type { Site, SiteDocument } from './site.ts';

/** How far to go. */
export interface CrawlOptions {
  readonly maxPages: number;
  readonly signal: AbortSignal;
}

/** For the whole site, however slow it is. */
const TIMEOUT_MS = 300_000;
const MAX_ASSETS = 200;
/** Characters of the whole site: everything is kept until it has been compared. */
const MAX_LENGTH = 100_000_000;
/** A page may link more addresses than anybody looks at. */
const MAX_KNOWN = 10_000;
const PARALLEL = 4;

/** What is no page by its name. */
const NO_PAGE =
  /\.(?:pdf|zip|gz|png|jpe?g|gif|svg|webp|avif|ico|mp[34]|webm|docx?|xlsx?|pptx?|ics|xml|json|txt|css|m?js)$/i;

/**
 * Reads a site from its server: the page itself and those of its origin that it links, breadth first, with the sheets and scripts of its
 * origin that they refer to. No script is run, and nothing of another origin is requested.
 */
export async function crawlSite(
  start: URL,
  { maxPages, signal }: CrawlOptions,
): Promise<Site | Trouble> {
  const deadline = createDeadline({ signal, timeoutMs: TIMEOUT_MS });
  try {
    return await crawl(start, { maxPages, signal: deadline.signal });
  } finally {
    deadline.end();
  }
}

async function crawl(start: URL, { maxPages, signal }: CrawlOptions): Promise<Site | Trouble> {
  const first = await fetchDocument(start, { expected: 'page', signal });
  if (first.kind === 'failed') return unreachable(start, first.reason);
  const found = createCrawl(start);
  await found.add(first.url, first.text);
  // A page that cannot be read takes its place of the pages, so that a site of errors ends, too.
  for (let asked = 1; asked < maxPages && !signal.aborted && !isFull(found.pages); asked += 1) {
    const next = found.next();
    if (next === undefined) break;
    const fetched = await fetchDocument(next, { expected: 'page', signal });
    if (fetched.kind === 'failed') found.unread.push(`${next.href} ${fetched.reason}`);
    else await found.add(fetched.url, fetched.text);
  }
  if (signal.aborted) found.unread.push('the time for the whole site was up');
  else if (isFull(found.pages)) found.unread.push(TOO_LARGE);
  else if (found.next() !== undefined)
    found.unread.push(`the site has more than ${maxPages} pages (--pages looks at more)`);
  const assets = await fetchAssets(found, signal);
  return {
    kind: 'site',
    documents: [...found.pages, ...assets.documents],
    ownHosts: [start.hostname],
    unread: [...found.unread, ...assets.unread],
  };
}

const TOO_LARGE = 'the site has more than 100 MB';
const isFull = (documents: readonly SiteDocument[]): boolean =>
  documents.reduce((sum, { text }) => sum + text.length, 0) >= MAX_LENGTH;

interface Crawl {
  readonly pages: SiteDocument[];
  /** Kinds by URL. */
  readonly assets: Map<string, SiteDocument['kind']>;
  readonly unread: string[];
  readonly add: (url: URL, text: string) => Promise<void>;
  /** The next page to look at. */
  readonly next: () => URL | undefined;
}

function createCrawl(start: URL): Crawl {
  const pages: SiteDocument[] = [];
  const assets: Crawl['assets'] = new Map();
  const read = new Set<string>();
  const known = new Set<string>([withoutHash(start)]);
  const queue: URL[] = [];
  const addLink = (url: URL): void => {
    const address = withoutHash(url);
    if (known.size >= MAX_KNOWN || known.has(address) || NO_PAGE.test(url.pathname)) return;
    known.add(address);
    queue.push(url);
  };
  const addAsset = (url: URL, kind: SiteDocument['kind']): void => {
    if (assets.size < MAX_ASSETS && !isOwnArtifact(url.pathname))
      assets.set(withoutHash(url), kind);
  };
  return {
    pages,
    assets,
    unread: [],
    next: () => queue.shift(),
    async add(url, text) {
      // Two addresses may lead to the same page.
      if (read.has(withoutHash(url))) return;
      read.add(withoutHash(url));
      known.add(withoutHash(url));
      pages.push({ kind: 'page', name: withoutHash(url), text });
      const { findReferences } = await import('@candor/html');
      const { links, sheets, scripts, base } = findReferences(text);
      const from = resolveUrl(base ?? '', url) ?? url;
      const own = (addresses: readonly string[]): readonly URL[] =>
        addresses
          .flatMap((address) => resolveUrl(address, from) ?? [])
          .filter(({ origin }) => origin === start.origin);
      for (const target of own(links)) addLink(target);
      for (const target of own(sheets)) addAsset(target, 'sheet');
      for (const target of own(scripts)) addAsset(target, 'script');
    },
  };
}

const resolveUrl = (address: string, base: URL): URL | undefined =>
  URL.canParse(address, base.href) ? new URL(address, base) : undefined;

const withoutHash = ({ href, hash }: URL): string =>
  hash === '' ? href : href.slice(0, -hash.length);

async function fetchAssets(
  { pages, assets }: Crawl,
  signal: AbortSignal,
): Promise<Pick<Site, 'documents' | 'unread'>> {
  const waiting = [...assets];
  const documents: SiteDocument[] = [];
  const unread: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (isFull([...pages, ...documents])) {
        waiting.length = 0;
        unread.push(TOO_LARGE);
        return;
      }
      const [name, kind] = next;
      const fetched = await fetchDocument(new URL(name), { expected: kind, signal });
      if (fetched.kind === 'failed') unread.push(`${name} ${fetched.reason}`);
      else documents.push({ kind, name, text: fetched.text });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  // Answers come in any order; reports do not.
  return { documents: documents.sort((a, b) => (a.name < b.name ? -1 : 1)), unread: unread.sort() };
}

function unreachable(start: URL, reason: string): Trouble {
  return trouble('no-unreachable-site', {
    message: `${start.href} ${reason}.`,
    why: 'There is nothing to look at.',
    fix: 'Check the address, and that the server runs. Where it leads elsewhere, pass that address.',
  });
}
