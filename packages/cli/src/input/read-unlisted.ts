import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import type { UnlistedUrl } from '@candor/compiler';

import type { Terminal } from '../terminal.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { readSource } from './read-source.ts';

/** What browsers have reported. */
export interface UnlistedReport {
  readonly kind: 'report';
  /** The file; `null` when there is none. */
  readonly name: string | null;
  readonly urls: readonly UnlistedUrl[];
}

/** Which report. */
export interface UnlistedPaths {
  /** Named by the person. Absent: what a development server has left, where there is such a file. */
  readonly unlisted: string | undefined;
  /** Of the configuration, relative to the current folder; `-` for stdin. */
  readonly config: string;
}

/** Reads the hosts that browsers have reported as unlisted. A file that somebody named must be there and be a report. */
export async function readUnlisted(
  terminal: Terminal,
  { unlisted, config }: UnlistedPaths,
): Promise<UnlistedReport | Trouble> {
  const { parseUnlistedReport, UNLISTED_REPORT } = await import('@candor/compiler');
  const folder = config === '-' ? terminal.cwd : dirname(resolve(terminal.cwd, config));
  const kept = join(findPackageFolder(folder), UNLISTED_REPORT);
  const path = unlisted ?? (existsSync(kept) ? kept : undefined);
  if (path === undefined) return { kind: 'report', name: null, urls: [] };
  const source = await readSource(terminal, path, unlisted ?? relative(terminal.cwd, kept));
  if (source.kind === 'trouble') return source;
  const urls = parseUnlistedReport(source.text);
  if (urls !== undefined) return { kind: 'report', name: source.name, urls };
  return trouble('no-broken-report', {
    message: `${source.name} is no report of unlisted hosts.`,
    why: 'It must be a JSON list: [{ "url": "https://…", "page": "/" }].',
    fix:
      unlisted === undefined
        ? 'Delete it: the development server makes a new one.'
        : 'Collect what `candor-unlisted` says on `document`: see the README.',
  });
}

/** The folder of the nearest package.json upwards, or else the folder itself. */
function findPackageFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
    if (dirname(at) === at) return folder;
  }
}
