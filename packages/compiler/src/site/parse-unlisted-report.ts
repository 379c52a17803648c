import * as v from 'valibot';

import { hostOf } from './host-of.ts';

/** A URL that belongs to no service, and the page that loaded it: what `candor-unlisted` says. */
export interface UnlistedUrl {
  /** Absolute, of a host. */
  readonly url: string;
  /** As it was reported; a path or a URL. */
  readonly page: string;
}

/** Where a development server keeps its report, below the folder of the nearest package.json above the configuration. */
export const UNLISTED_REPORT = 'node_modules/.cache/candor/unlisted.json';

/** No site has as many third parties; whoever reports more is no browser of ours. */
export const MAX_UNLISTED_HOSTS = 1000;
/** Characters of a report. */
const MAX_REPORT_LENGTH = 5_000_000;
const MAX_ADDRESS_LENGTH = 2048;

const entrySchema = v.object({
  url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS_LENGTH)),
  page: v.pipe(v.string(), v.maxLength(MAX_ADDRESS_LENGTH)),
});

/**
 * Reads `[{ "url", "page" }]`, one entry a host. A browser may have sent anything: entries that are none are left out, and so is what
 * comes after 1000 hosts.
 *
 * @returns `undefined` for what is no such list at all.
 */
export function parseUnlistedReport(text: string): readonly UnlistedUrl[] | undefined {
  if (text.length > MAX_REPORT_LENGTH) return undefined;
  const entries = parseJson(text);
  if (!Array.isArray(entries)) return undefined;
  const byHost = new Map<string, UnlistedUrl>();
  for (const entry of entries) {
    const { success, output } = v.safeParse(entrySchema, entry);
    const host = success ? hostOf(output.url) : undefined;
    if (!success || host === undefined || byHost.has(host)) continue;
    if (byHost.size === MAX_UNLISTED_HOSTS) break;
    byHost.set(host, { url: output.url, page: output.page });
  }
  return [...byHost.values()];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
