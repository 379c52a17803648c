import type { PlanService } from '@candor/model';

/**
 * Leaves out host patterns that decide nothing: a request matches the longest pattern of all services, so one that a shorter pattern of the
 * same service covers is needed only where another service's pattern would win in between.
 *
 * @returns The hosts to match, by service id; every URL still belongs to the same services.
 */
export function shortenHosts(
  services: readonly PlanService[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    services.map(({ id, hosts }) => {
      const isNeeded = (pattern: string): boolean => {
        const wider = hosts.filter((host) => host !== pattern && covers(host, pattern));
        if (wider.length === 0) return true;
        const longest = Math.max(...wider.map(({ length }) => length));
        return services.some(
          (other) =>
            other.id !== id &&
            other.hosts.some((host) => host.length >= longest && covers(host, pattern)),
        );
      };
      return [id, hosts.filter(isNeeded)];
    }),
  );
}

/** Tells whether every URL that the narrow pattern matches is matched by the wide one. */
function covers(wide: string, narrow: string): boolean {
  const [host, path] = split(wide);
  const [narrowHost, narrowPath] = split(narrow);
  const isHost = narrowHost === host || narrowHost.endsWith(`.${host}`);
  return isHost && narrowPath.startsWith(path);
}

/** A host stands for all its paths, which all start with a slash. */
function split(pattern: string): readonly [host: string, path: string] {
  const slash = pattern.indexOf('/');
  return slash === -1 ? [pattern, '/'] : [pattern.slice(0, slash), pattern.slice(slash)];
}
