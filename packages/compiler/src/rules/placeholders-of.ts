const PLACEHOLDER = /\{([a-zA-Z]{1,30})\}/g;

/** Names of what a text leaves to be filled in: `site` of `Cookies on {site}`. */
export function placeholdersOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''));
}
