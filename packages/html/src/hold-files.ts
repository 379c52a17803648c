import { createHtmlHolder, type HeldMarkup, type UnheldMention } from './create-html-holder.ts';
import { findVendorUrls, type VendorUrl } from './find-vendor-urls.ts';
import { holdCss } from './hold-css.ts';
import type { HeldSheet, HoldOptions } from './hold-options.ts';
import { resolveSheet } from './resolve-sheet.ts';

/** A text file of a site. */
export interface SiteFile {
  /** With `/` between its parts, relative to whatever all files are relative to. */
  readonly path: string;
  readonly text: string;
}

/** What became of one file. */
export interface HeldFile {
  readonly path: string;
  /** As it must be now; the very same text when nothing changes. */
  readonly text: string;
  /** A sheet that was split off another: not among the files before. */
  readonly isSplitOff: boolean;
  readonly held: readonly HeldMarkup[];
  /** What stands in a page or script and cannot be held there. */
  readonly unheld: readonly (UnheldMention | (VendorUrl & { readonly where: 'script' }))[];
}

const PAGE = /\.html?$/i;
const SHEET = /\.css$/i;
const SCRIPT = /\.[cm]?js$/i;
/** `style.consent-hotjar+youtube.css`, split off `style.css`. */
const SPLIT_SHEET = /^(.+)\.consent-([a-z\d-]+(?:\+[a-z\d-]+)*)\.css$/;

/**
 * Holds the files of a built site: pages, with the first-party sheets they link; sheets, which are split; scripts, in which URLs are
 * only found. Files that are held already come back as they are.
 */
export function holdFiles(files: readonly SiteFile[], options: HoldOptions): readonly HeldFile[] {
  const paths = new Set(files.map(({ path }) => path));
  const sheets = files.filter(({ path }) => SHEET.test(path) && !isSplitOff(path, paths));
  const split = sheets.flatMap((sheet) => splitSheet(sheet, options));
  const known = collectSheets([...split.map(({ path }) => path), ...paths], paths);
  const pages = files.filter(({ path }) => PAGE.test(path));
  const scripts = files.filter(({ path }) => SCRIPT.test(path));
  return [
    ...pages.map((page) => holdPage(page, { options, known })),
    ...split,
    ...scripts.map((script) => examineFile(script, options)),
  ];
}

function isSplitOff(path: string, paths: ReadonlySet<string>): boolean {
  const base = SPLIT_SHEET.exec(path)?.[1];
  return base !== undefined && paths.has(`${base}.css`);
}

function splitSheet({ path, text }: SiteFile, options: HoldOptions): readonly HeldFile[] {
  const { css, held } = holdCss(text, options);
  const nothing = { held: [], unheld: [] };
  return [
    {
      path,
      text: css,
      isSplitOff: false,
      unheld: [],
      held: held.map(({ services }) => ({ services, element: 'css', form: 'sheet', offset: 0 })),
    },
    ...held.map((part) => ({
      ...nothing,
      path: path.replace(SHEET, `.consent-${part.services.join('+')}.css`),
      text: part.css,
      isSplitOff: true,
    })),
  ];
}

/** Ids by the path of the sheet they were split off. Those of an earlier run count, too: a page may have been built again. */
function collectSheets(
  all: readonly string[],
  paths: ReadonlySet<string>,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = new Map<string, readonly (readonly string[])[]>();
  for (const path of new Set(all)) {
    const [, base, ids] = SPLIT_SHEET.exec(path) ?? [];
    if (base === undefined || ids === undefined || !paths.has(`${base}.css`)) continue;
    known.set(`${base}.css`, [...(known.get(`${base}.css`) ?? []), ids.split('+')]);
  }
  return known;
}

interface PageContext {
  readonly options: HoldOptions;
  readonly known: ReturnType<typeof collectSheets>;
}

function holdPage({ path, text }: SiteFile, { options, known }: PageContext): HeldFile {
  const heldSheets = (href: string): readonly HeldSheet[] => {
    const sheet = resolveSheet(href, path, known);
    return (sheet === undefined ? [] : (known.get(sheet) ?? [])).map((services) => ({
      services,
      href: href.replace(/\.css(?=[?#]|$)/i, `.consent-${services.join('+')}.css`),
    }));
  };
  const holder = createHtmlHolder({ ...options, heldSheets });
  const held = `${holder.write(text)}${holder.end()}`;
  return { path, text: held, isSplitOff: false, held: holder.held, unheld: holder.unheld };
}

function examineFile({ path, text }: SiteFile, options: HoldOptions): HeldFile {
  const unheld = findVendorUrls(text, options).map((url) => ({ ...url, where: 'script' as const }));
  return { path, text, isSplitOff: false, held: [], unheld };
}
