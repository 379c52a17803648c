import type { Terminal } from '../terminal.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { crawlSite } from './crawl-site.ts';
import { readSiteFiles } from './read-site-files.ts';
import type { Site } from './site.ts';

/** Reads a site by its address, or from a folder or file. */
export async function readSite(
  terminal: Terminal,
  target: string,
  maxPages: number,
): Promise<Site | Trouble> {
  if (!/^[a-z][a-z\d+.-]{1,30}:\/\//i.test(target)) return readSiteFiles(target, terminal.cwd);
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    return trouble('use-valid-flag-value', {
      message: `--site cannot be \`${target}\`.`,
      why: 'A site is read over http or https, or from a folder.',
      fix: 'Write for example --site https://www.example.com/ or --site dist.',
    });
  }
  return crawlSite(url, { maxPages, signal: terminal.signal });
}
