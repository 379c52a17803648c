/** One thing that reached a host. */
export interface Traffic {
  /** Milliseconds since 1970: when it was sent, where the sender says so, else when it arrived. */
  readonly at: number;
  /** `connection`: TLS without a request so far. */
  readonly kind: 'request' | 'websocket' | 'connection' | 'datagram';
  readonly url: string;
  /** `Sec-Fetch-Dest`. */
  readonly destination: string;
  /** Milliseconds since a withdrawal, where there was one. */
  readonly afterMs?: number;
}

/** A running tracker's beat; a page is quiet in spite of it. */
export const isBeat = ({ url }: Traffic): boolean => url.includes('/beat?');
