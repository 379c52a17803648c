/** What a URL pattern is compared with. */
export interface ParsedUrl {
  /** Lower case, Punycode, without port and trailing dot. */
  readonly host: string;
  /** Path and query, starting with `/`, as the browser sends them. */
  readonly target: string;
}

interface PlatformUrl {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
}

/**
 * The part of the platform's parser used here. It is the same in browsers and Node, but lives in type libraries (DOM, Node) that pure
 * packages do not load. A parser of our own would disagree with the browser on `https:\\host`, `user@host` and the like.
 * https://url.spec.whatwg.org/#api
 */
declare const URL: {
  new (url: string, base?: string): PlatformUrl;
  canParse(url: string): boolean;
};

const NETWORK_PROTOCOLS: readonly string[] = ['http:', 'https:', 'ws:', 'wss:'];

/** Stands for the page's own host, so that protocol-relative URLs parse; `.invalid` can never be a real one (RFC 2606). */
const OWN_HOST = 'own.invalid';

/**
 * Parses a URL as a browser would. Never throws.
 *
 * `https:/host` is a host on an http page and a path on an https page; it counts as a host, so that it is held.
 *
 * @returns `undefined` for a path on the page's own host, for schemes that reach no host (`data:`, `blob:`, `mailto:`), and for what no
 * browser could request.
 */
export function parseUrl(url: string): ParsedUrl | undefined {
  try {
    const parsed = URL.canParse(url) ? new URL(url) : new URL(url, `https://${OWN_HOST}/`);
    if (!NETWORK_PROTOCOLS.includes(parsed.protocol) || parsed.hostname === OWN_HOST) {
      return undefined;
    }
    return {
      host: parsed.hostname.replace(/\.$/, ''),
      target: `${parsed.pathname}${parsed.search}`,
    };
  } catch {
    return undefined;
  }
}
