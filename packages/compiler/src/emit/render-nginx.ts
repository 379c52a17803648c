import type { Artifact } from './artifact.ts';
import type { AskedService, ContentSecurity } from './content-security.ts';
import { joinSources } from './join-sources.ts';
import { renderPolicy } from './render-policy.ts';
import { toSockets } from './to-sockets.ts';

const CODES = '(?:[0-9a-z]{4})*';

/**
 * Renders the header for nginx: maps for the http block, from the cookie to the policy, and the lines that send it.
 *
 * The cookie is taken apart once, by the grammar of the gate. Each service then looks for its code in two lists that are known to be
 * well formed, so that no cookie makes an expression go back more than once over it. A server without a clock in its language cannot
 * compare the time: that a decision expires is left to the browser, which deletes the cookie then.
 */
export function renderNginx({ necessary, asked }: ContentSecurity): readonly Artifact[] {
  const services = asked.filter(({ sources }) => sources.length > 0);
  const hosts = services.map(({ code }) => `$candor_${code}`).join('');
  const sockets = services
    .filter(({ sources }) => toSockets(sources).length > 0)
    .map(({ code }) => `$candor_${code}_ws`)
    .join('');
  const maps = `# Content-Security-Policy by consent: the browser refuses every host that the visitor did not grant.
# Include this file in the http block, and nginx-headers.conf in the server block of the site.

# The consent cookie: method, codes of the services it grants, codes of those it denies. Anything else is no decision.
map $http_cookie $candor_decision {
    default "";
    "~(?:^|; ?)candor=1\\.[0-9a-z]{1,8}\\.(?<candor_method>accept-all|reject-all|choose|withdraw)\\.[a-z~]*\\.(?<candor_granted>${CODES})\\.(?<candor_denied>${CODES})(?:;|$)" "$candor_method.$candor_granted.$candor_denied";
}

# Global Privacy Control: marketing is granted only by a choice of its own.
map $candor_decision $candor_choice {
    default "";
    "~^choose\\." $candor_decision;
}
map $http_sec_gpc $candor_marketing {
    default $candor_decision;
    "1" $candor_choice;
}

${services.map((service) => renderMap(service)).join('\n')}
map $candor_decision $candor_hosts {
    default "${joinSources(necessary)}${hosts}";
}
map $candor_decision $candor_sockets {
    default "${joinSources(toSockets(necessary))}${sockets}";
}
map $candor_decision $candor_policy {
    default "${renderPolicy({ hosts: '$candor_hosts', sockets: '$candor_sockets' })}";
}

# A page or a worker keeps the policy that it was stored with: the browser has to ask again.
map $http_sec_fetch_dest $candor_cache_control {
    default "";
    "" "no-cache";
    "~^(?:document|i?frame|embed|object|(?:shared|service)?worker)$" "no-cache";
}
`;
  const headers = `# Include this file in the server block, and again in each location that has an add_header of its own:
# nginx inherits them all or none (from 1.29.3 on, "add_header_inherit merge;" in the server block does the same).
# To try it out, send it as Content-Security-Policy-Report-Only first.
add_header Content-Security-Policy $candor_policy always;
add_header Vary "Cookie, Sec-GPC" always;
add_header Cache-Control $candor_cache_control always;
`;
  return [
    { path: 'headers/nginx.conf', content: maps },
    { path: 'headers/nginx-headers.conf', content: headers },
  ];
}

/** The expression: the code is not among the denied, and is among the granted. */
function renderMap({ id, code, isMarketing, sources }: AskedService): string {
  const decision = isMarketing ? '$candor_marketing' : '$candor_decision';
  const sockets = joinSources(toSockets(sources));
  const socketsMap = `
map $candor_${code} $candor_${code}_ws {
    default "${sockets}";
    "" "";
}`;
  return `# ${id}
map ${decision} $candor_${code} {
    default "";
    "~^(?![a-z-]+\\.[0-9a-z]*\\.${CODES}?${code})[a-z-]+\\.${CODES}?${code}" "${joinSources(sources)}";
}${sockets === '' ? '' : socketsMap}`;
}
