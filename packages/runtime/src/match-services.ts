import type { GateService } from '@candor/model';

/**
 * Finds the services a URL belongs to: those with the longest matching pattern, several only on a tie.
 *
 * A pattern is a host, optionally with a path and query prefix; its host matches itself and every subdomain, whatever the scheme and port.
 */
export function matchServices(
  services: readonly GateService[],
  { hostname, pathname, search }: Pick<URL, 'hostname' | 'pathname' | 'search'>,
): readonly GateService[] {
  const target = `.${hostname}${pathname}${search}`;
  let longest = 1;
  let found: GateService[] = [];
  for (const service of services) {
    for (const pattern of service[3].split(' ')) {
      // A slash stands at the end of the host and nowhere in it: it ties the end of the pattern's host to the end of the URL's,
      // and the upper bound of `lastIndexOf` ties its start to one of the host's labels.
      const whole = `.${pattern}${pattern.includes('/') ? '' : '/'}`;
      if (pattern.length < longest || target.lastIndexOf(whole, hostname.length) < 0) continue;
      if (pattern.length > longest) found = [];
      longest = pattern.length;
      found.push(service);
    }
  }
  return found;
}
