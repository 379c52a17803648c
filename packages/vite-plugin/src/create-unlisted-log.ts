import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { catalog } from '@candor/catalog';
import {
  checkUnlistedHosts,
  hostOf,
  isOwnHost,
  MAX_UNLISTED_HOSTS,
  parseUnlistedReport,
  UNLISTED_REPORT,
  type UnlistedUrl,
} from '@candor/compiler';

import type { Compilation } from './create-compilation.ts';
import { type Logger, printDiagnostics } from './print-diagnostics.ts';

/** The unlisted hosts of a project. */
export interface UnlistedLog {
  /** Prints each host once, and keeps it. */
  readonly record: (urls: readonly UnlistedUrl[]) => void;
}

/**
 * Creates the log of a development server: below the folder of the nearest package.json above the configuration, where `candor check`
 * looks for it. What an earlier server has kept stays, until the file is deleted.
 */
export function createUnlistedLog(compilation: Compilation, logger: Logger): UnlistedLog {
  const file = join(packageFolder(dirname(compilation.configFile)), UNLISTED_REPORT);
  const printed = new Set<string>();
  const fresh = new Map<string, UnlistedUrl>();
  let writing = Promise.resolve();
  return {
    record(urls) {
      for (const entry of urls) {
        const host = hostOf(entry.url);
        if (host === undefined || printed.has(host) || isOwnHost(host, [])) continue;
        if (printed.size === MAX_UNLISTED_HOSTS) return;
        printed.add(host);
        fresh.set(host, entry);
        print(entry, compilation, logger);
      }
      if (fresh.size === 0) return;
      writing = writing
        .then(() => keep(file, fresh))
        .catch((error: unknown) => logger.warn(`${file} cannot be written: ${String(error)}`));
    },
  };
}

function print({ url, page }: UnlistedUrl, { latest, color }: Compilation, logger: Logger): void {
  const plan = latest()?.plan;
  // While the configuration has an error nobody knows what it lists.
  if (plan === null || plan === undefined) return;
  const site = { plan, catalog, ownHosts: [] };
  const diagnostics = checkUnlistedHosts([{ url, place: page, how: 'loaded' }], site);
  if (diagnostics.length > 0) printDiagnostics(diagnostics, {}, { logger, color });
}

/** Whole or not at all: `candor check` may read it at any time. */
async function keep(file: string, fresh: Map<string, UnlistedUrl>): Promise<void> {
  if (fresh.size === 0) return;
  const entries = [...fresh.values()];
  fresh.clear();
  const kept = existsSync(file) ? (parseUnlistedReport(await readFile(file, 'utf8')) ?? []) : [];
  // The newest first: its page is the one that still shows it, and the oldest fall off.
  const text = JSON.stringify(parseUnlistedReport(JSON.stringify([...entries, ...kept])), null, 2);
  await mkdir(dirname(file), { recursive: true });
  const staged = `${file}.${process.pid}`;
  try {
    await writeFile(staged, `${text}\n`);
    await rename(staged, file);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}

function packageFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
    if (dirname(at) === at) return folder;
  }
}
