/**
 * The sources that open WebSockets to the same hosts: one without a scheme takes the page's, and `https` does not stand for `wss`.
 * `ws` stands for both of its kind. Sockets are not told apart by path, so a service that has only a part of a host gets none.
 * https://www.w3.org/TR/CSP3/#match-schemes
 */
export function toSockets(sources: readonly string[]): readonly string[] {
  return sources.filter((source) => !source.includes('/')).map((source) => `ws://${source}`);
}
