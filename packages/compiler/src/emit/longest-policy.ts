import type { ContentSecurity } from './content-security.ts';
import { renderPolicy } from './render-policy.ts';
import { joinSources } from './join-sources.ts';
import { shortenSources } from './shorten-sources.ts';
import { toSockets } from './to-sockets.ts';

/** The policy of the state in which everything is granted: no other is longer, and hosts without a server's help send no other. */
export function longestPolicy({ necessary, asked }: ContentSecurity): string {
  const sources = shortenSources([...necessary, ...asked.flatMap((service) => service.sources)]);
  return renderPolicy({
    hosts: joinSources(sources),
    sockets: joinSources(toSockets(sources)),
  });
}
