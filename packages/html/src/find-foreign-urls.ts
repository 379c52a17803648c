import { Holder } from './create-html-holder.ts';
import type { Rules } from './create-rules.ts';
import { findScriptUrls } from './find-vendor-urls.ts';
import { readStylesheet } from './read-stylesheet.ts';

/** A URL of another host that a page or a sheet loads or sends to, or that a script names. */
export interface ForeignUrl {
  /** Absolute, as a browser would request it. */
  readonly url: string;
  /** The element that loads it, in lower case; `css` in a sheet, `js` in a script. */
  readonly element: string;
  /** UTF-16 offset of the element's start tag, or of the place in the sheet or script. */
  readonly offset: number;
}

/** What is read. */
export interface ForeignUrlSource {
  readonly kind: 'page' | 'sheet' | 'script';
  readonly text: string;
}

declare const URL: {
  new (
    url: string,
    base: string,
  ): { readonly href: string; readonly hostname: string; readonly protocol: string };
};

/**
 * Finds every URL on another host that a page or a sheet loads, in the order of the text. What stands in held markup is left out, as
 * are links, data, and URLs in event handlers: nothing is requested for them. In inline code a URL counts when the code can load
 * something, so that one that it only compares or shows is found like one that it requests. In a script file every URL counts.
 *
 * Never throws, whatever the text.
 */
export function findForeignUrls({ kind, text }: ForeignUrlSource): readonly ForeignUrl[] {
  const rules = createForeignRules();
  if (kind === 'script') {
    return findScriptUrls(text, rules).flatMap(({ services, offset }) =>
      services.map((url) => ({ url, element: 'js', offset })),
    );
  }
  if (kind === 'sheet') {
    const { tokens, references } = readStylesheet(text, rules);
    return references.flatMap(({ services, index }) =>
      services.map((url) => ({ url, element: 'css', offset: tokens[index]?.[2] ?? 0 })),
    );
  }
  const holder = new Holder(rules, 0);
  holder.write(text);
  holder.end();
  return holder.held.flatMap(({ services, element, offset }) =>
    services.map((url) => ({ url, element, offset })),
  );
}

/** Every URL is a service of its own: what a page would be held for is then what it loads. */
function createForeignRules(): Rules {
  return {
    servicesOf: foreignUrl,
    globals: new Map(),
    join: (lists) => [...new Set(lists.flat())],
    heldSheets: () => [],
  };
}

/** Stands for the page's own host; `.invalid` can never be a real one (RFC 2606). */
const OWN_HOST = 'own.invalid';
const NETWORK_PROTOCOLS: readonly string[] = ['http:', 'https:', 'ws:', 'wss:'];

function foreignUrl(written: string): readonly string[] {
  try {
    const { href, hostname, protocol } = new URL(written, `https://${OWN_HOST}/`);
    const isForeign = hostname !== OWN_HOST && NETWORK_PROTOCOLS.includes(protocol);
    return isForeign && hostname !== '' ? [href] : [];
  } catch {
    // No browser could request it.
    return [];
  }
}
