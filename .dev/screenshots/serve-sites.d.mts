/** Pages, each with a compiled configuration of its own, on loopback. */
export interface Sites {
  /** Compiles a configuration, once, and returns the address of its page. */
  readonly add: (config: object) => string;
  readonly close: () => Promise<void>;
}

/** Starts the server; `files` are further files by path. */
export function serveSites(files?: Readonly<Record<string, string | Uint8Array>>): Promise<Sites>;
