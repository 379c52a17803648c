/**
 * Turns a host pattern into CSP sources: the host and its subdomains. A path in CSP is exact unless it ends in a slash, and has no
 * query: a pattern that is the start of a path becomes its folder, and services that differ only in the query are told apart by the
 * gate alone. https://www.w3.org/TR/CSP3/#match-url-to-source-expression
 */
export function toSources(pattern: string): readonly string[] {
  const [address = ''] = pattern.split('?');
  const slash = address.indexOf('/');
  const host = slash === -1 ? address : address.slice(0, slash);
  const path = slash === -1 ? '' : address.slice(slash);
  if (!/^[a-z0-9._-]+$/.test(host) || /[^!-~]|[;,'"$\\{}]/.test(path)) return [];
  const isWhole = path === '' || path.endsWith('/') || pattern.includes('?');
  const paths = isWhole ? [path] : widen(path);
  return paths.flatMap((part) => [`${host}${part}`, `*.${host}${part}`]);
}

/** `/tr` alone would open a whole host as a folder; it is one address, with or without something below it. */
function widen(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder === '/' ? [path, `${path}/`] : [folder];
}
