/**
 * Leaves out CSP sources that open nothing which another one, or one of `open`, does not open already. The headers grow with every
 * source, and proxies refuse those above a few kilobytes.
 */
export function shortenSources(
  sources: readonly string[],
  open: readonly string[] = [],
): readonly string[] {
  const all = [...new Set([...open, ...sources])];
  return [...new Set(sources)].filter(
    (source) => !open.includes(source) && !all.some((other) => covers(other, source)),
  );
}

/** Tells whether a source opens all that another one does, and more. */
function covers(wide: string, narrow: string): boolean {
  const [host, path] = split(wide);
  const [narrowHost, narrowPath] = split(narrow);
  const isHost =
    host === narrowHost || (host.startsWith('*.') && narrowHost.endsWith(host.slice(1)));
  const isPath =
    path === '' || (path.endsWith('/') ? narrowPath.startsWith(path) : narrowPath === path);
  return wide !== narrow && isHost && isPath;
}

function split(source: string): readonly [host: string, path: string] {
  const slash = source.indexOf('/');
  return slash === -1 ? [source, ''] : [source.slice(0, slash), source.slice(slash)];
}
