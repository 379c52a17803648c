declare const URL: {
  new (url: string): { readonly hostname: string; readonly protocol: string };
};

const NETWORK_PROTOCOLS: readonly string[] = ['http:', 'https:', 'ws:', 'wss:'];

/** The host that an absolute URL reaches, in lower case; `undefined` for everything that reaches none. Never throws. */
export function hostOf(url: string): string | undefined {
  try {
    const { hostname, protocol } = new URL(url);
    if (!NETWORK_PROTOCOLS.includes(protocol)) return undefined;
    const host = hostname.replace(/\.$/, '');
    return host === '' ? undefined : host;
  } catch {
    return undefined;
  }
}
