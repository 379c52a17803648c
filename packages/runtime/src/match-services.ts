import type { GateService } from '@candor/model';

/**
 * Finds the services a URL belongs to: those with the longest matching pattern, several only on a tie.
 *
 * A pattern is a host, optionally with a path and query prefix; its host matches itself and every subdomain, whatever the scheme and port.
 */
export function matchServices(services: readonly GateService[], url: URL): readonly GateService[] {
  const target = `.${url.hostname}${url.pathname}${url.search}`;
  let longest = 1;
  let found: GateService[] = [];
  for (const service of services) {
    for (const pattern of service[3].split(' ')) {
      // A slash stands at the end of the host and nowhere in it: it ties the end of the pattern's host to the end of the URL's,
      // and the upper bound of `lastIndexOf` ties its start to one of the host's labels.
      const isMatch =
        target.lastIndexOf(
          `.${pattern.includes('/') ? pattern : `${pattern}/`}`,
          url.hostname.length,
        ) >= 0;
      if (!isMatch || pattern.length < longest) continue;
      if (pattern.length > longest) found = [];
      longest = pattern.length;
      if (!found.includes(service)) found.push(service);
    }
  }
  return found;
}
