import type { Page } from 'puppeteer-core';

import type { Vector } from '../vectors/vector.ts';
import { pause } from './settle.ts';

/** What a page says of itself. */
export interface PageState {
  /** Scripts in the order in which they ran. */
  readonly trace: readonly string[];
  /** `type:name` of everything stored for the site. */
  readonly stored: readonly string[];
  readonly probe: string;
  /** What no server can see, seen in the page. */
  readonly leaks: readonly string[];
}

const NOTHING: PageState = { trace: [], stored: [], probe: '', leaks: [] };

/** Reads the page; one that is just leaving is read where it arrives, and one that left for a vendor says nothing. */
export async function inspectPage(
  page: Page,
  { probe, leakProbe }: Pick<Vector, 'probe' | 'leakProbe'>,
): Promise<PageState> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const state = await page.evaluate(readState);
      const isLeaking = leakProbe !== undefined && (await page.evaluate(leakProbe)) === true;
      return {
        ...state,
        probe: probe === undefined ? '' : String(await page.evaluate(probe)),
        leaks: isLeaking ? [`in the page: ${leakProbe}`] : [],
      };
    } catch {
      await pause(100);
    }
  }
  return NOTHING;
}

/** Runs in the page. */
async function readState(): Promise<Pick<PageState, 'trace' | 'stored'>> {
  if (location.hostname !== 'www.shop.test') return { trace: [], stored: [] };
  const cookies = document.cookie.split('; ').map((pair) => `cookie:${pair.split('=')[0]}`);
  const databases = await indexedDB.databases();
  return {
    trace: (globalThis as { trace?: string[] }).trace ?? [],
    stored: [
      ...cookies,
      ...Object.keys(localStorage).map((name) => `local-storage:${name}`),
      ...Object.keys(sessionStorage).map((name) => `session-storage:${name}`),
      ...databases.map(({ name }) => `indexed-db:${name}`),
    ],
  };
}
