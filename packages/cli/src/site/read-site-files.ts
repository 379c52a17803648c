import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { findSiteFiles } from '../input/find-site-files.ts';
import { readSiteFile } from '../input/read-site-file.ts';
import { listManifestFiles } from '../output/list-manifest-files.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { isOwnArtifact } from './is-own-artifact.ts';
import type { Site, SiteDocument } from './site.ts';

/**
 * Reads a built site: of a folder every page, sheet and script; of one page that and the sheets and scripts beside it that it refers to.
 * What `candor build` and `candor wrap` have put there is left out.
 */
export async function readSiteFiles(target: string, cwd: string): Promise<Site | Trouble> {
  const found = await findSiteFiles([target], cwd);
  if (found.kind === 'trouble') return found;
  const [only = ''] = found.paths;
  const isOne = found.paths.length === 1 && resolve(cwd, only) === resolve(cwd, target);
  const read = await readDocuments(await filesOfSite(found.paths, cwd), cwd);
  const [page] = read.documents;
  if (page === undefined) return nothing(target, read.unread[0]);
  const beside = isOne ? await readDocuments(await referredTo(page, cwd), cwd) : NONE;
  return {
    kind: 'site',
    documents: [...read.documents, ...beside.documents],
    ownHosts: [],
    unread: [...read.unread, ...beside.unread],
  };
}

type Documents = Pick<Site, 'documents' | 'unread'>;
const NONE: Documents = { documents: [], unread: [] };

async function readDocuments(paths: readonly string[], cwd: string): Promise<Documents> {
  const documents: SiteDocument[] = [];
  const unread: string[] = [];
  for (const path of paths) {
    const file = await readSiteFile(path, cwd);
    if (file.kind === 'text') documents.push({ kind: kindOf(path), name: path, text: file.text });
    else unread.push(file.diagnostic.message.replace(/\.$/, ''));
  }
  return { documents, unread };
}

function kindOf(path: string): SiteDocument['kind'] {
  if (/\.css$/i.test(path)) return 'sheet';
  return /\.[cm]?js$/i.test(path) ? 'script' : 'page';
}

const toPosix = (path: string): string => path.split(sep).join('/');

/** `candor wrap` has split it off the sheet of the first name; it is loaded on consent. */
const SPLIT_SHEET = /^(.+)\.consent-[a-z\d+-]{1,1000}\.css$/;

async function filesOfSite(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const all = new Set(paths);
  const written = new Set(
    (await Promise.all(paths.map((path) => writtenBeside(path, cwd)))).flat(),
  );
  return paths.filter((path) => {
    const base = SPLIT_SHEET.exec(path)?.[1];
    return !written.has(path) && !(base !== undefined && all.has(`${base}.css`));
  });
}

/** What the build that wrote a `consent.js` has written with it, as its manifest says. */
async function writtenBeside(path: string, cwd: string): Promise<readonly string[]> {
  if (basename(path) !== 'consent.js') return [];
  const folder = dirname(path);
  const manifest = await readSiteFile(join(folder, 'manifest.json'), cwd);
  if (manifest.kind === 'trouble') return [];
  const files = listManifestFiles(manifest.text)?.keys() ?? [];
  return [...files].map((file) => toPosix(join(folder, file)));
}

async function referredTo(
  { kind, name, text }: SiteDocument,
  cwd: string,
): Promise<readonly string[]> {
  if (kind !== 'page') return [];
  const { findReferences } = await import('@candor/html');
  const { sheets, scripts } = findReferences(text);
  const folder = dirname(resolve(cwd, name));
  const paths = [...sheets, ...scripts].flatMap((address) => {
    const [path = ''] = address.split(/[?#]/);
    // An address of another host, or a name that no file system takes.
    if (/^[a-z][a-z\d+.-]{0,30}:|^\/\/|\0/i.test(path) || !/\.(?:css|m?js)$/i.test(path)) return [];
    const file = join(folder, path);
    return existsSync(file) ? [toPosix(relative(cwd, file))] : [];
  });
  return [...new Set(paths)].filter((path) => !isOwnArtifact(path));
}

function nothing(target: string, reason: string | undefined): Trouble {
  return trouble('no-unreachable-site', {
    message: `${target} has no page, sheet or script that can be read.`,
    why: reason === undefined ? 'There is nothing to look at.' : `${reason}.`,
    fix: 'Pass the folder of a built site, one of its pages, or its address (https://…).',
  });
}
