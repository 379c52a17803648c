import type { GateService } from '@candor/model';

/**
 * Finds the services a URL belongs to: those with the longest matching pattern, several only on a tie.
 *
 * A pattern is a host, optionally with a path and query prefix; its host matches itself and every subdomain, whatever the scheme and port.
 *
 * @param hosts - Patterns of each service, joined by spaces, in the order of `services`.
 */
export function matchServices(
  services: readonly GateService[],
  hosts: readonly string[],
  { hostname, pathname, search }: Pick<URL, 'hostname' | 'pathname' | 'search'>,
): readonly GateService[] {
  // A trailing dot makes another name of the same host.
  const host = hostname.replace(/\.$/, '');
  const target = `.${host}${pathname}${search}`;
  let longest = 1;
  let found: GateService[] = [];
  services.forEach((service, index) => {
    for (const pattern of hosts[index]!.split(' ')) {
      // A slash stands at the end of the host and nowhere in it: it ties the end of the pattern's host to the end of the URL's,
      // and the upper bound of `lastIndexOf` ties its start to one of the host's labels.
      const whole = `.${pattern}${pattern.includes('/') ? '' : '/'}`;
      if (pattern.length < longest || target.lastIndexOf(whole, host.length) < 0) continue;
      if (pattern.length > longest) found = [];
      longest = pattern.length;
      found.push(service);
    }
  });
  return found;
}
