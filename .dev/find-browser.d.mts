/** Flags that keep a headless Chromium quiet and offline; without a sandbox because CI runs as root. */
export const BROWSER_FLAGS: string[];

/** Finds a Chromium-based browser, and gets one when there is none. */
export function findBrowser(): Promise<string>;
