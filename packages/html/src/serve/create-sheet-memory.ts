import type { HeldSheet, HoldOptions } from '../hold-options.ts';

/** Query parameter under which the held part of a first-party sheet is served. Ids are joined by `~`, which none contains. */
export const SHEET_PARAMETER = 'candor';

/** More sheets than any site has; the oldest is forgotten, and learned again when it is asked for. */
const MAX_SHEETS = 1_000;

/** Which sheets of the site have held parts: learned when a sheet is served, used when a page links it. */
export interface SheetMemory {
  readonly learn: (url: URL, services: readonly (readonly string[])[]) => void;
  /** `heldSheets` for a page at this URL. */
  readonly forPage: (page: URL) => NonNullable<HoldOptions['heldSheets']>;
}

/** Creates an empty memory. */
export function createSheetMemory(known: HoldOptions['heldSheets']): SheetMemory {
  const sheets = new Map<string, readonly (readonly string[])[]>();
  const keyOf = (url: URL): string => `${url.pathname}${withoutParameter(url)}`;
  return {
    learn(url, services) {
      sheets.delete(keyOf(url));
      if (services.length > 0) sheets.set(keyOf(url), services);
      const [oldest] = sheets.keys();
      if (sheets.size > MAX_SHEETS && oldest !== undefined) sheets.delete(oldest);
    },
    forPage: (page) => (href) => {
      const given = known?.(href) ?? [];
      if (given.length > 0 || !URL.canParse(href, page.href)) return given;
      const url = new URL(href, page.href);
      if (url.host !== page.host) return [];
      return (sheets.get(keyOf(url)) ?? []).map((services) => heldSheet(href, services));
    },
  };
}

function heldSheet(href: string, services: readonly string[]): HeldSheet {
  const [address = ''] = href.split('#');
  const separator = address.includes('?') ? '&' : '?';
  return { services, href: `${address}${separator}${SHEET_PARAMETER}=${services.join('~')}` };
}

function withoutParameter(url: URL): string {
  const query = new URLSearchParams(url.search);
  query.delete(SHEET_PARAMETER);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
