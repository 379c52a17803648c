import type { ContentSecurity, GrantedSources } from './content-security.ts';

/**
 * Renders the header for nginx: one variable a service, set when the consent cookie grants it. The cookie's fifth field lists the codes
 * of granted services, four characters each.
 */
export function renderNginx({ always, granted }: ContentSecurity): string {
  const variables = granted.map(({ code }) => `$candor_${code}`).join('');
  return `# Content-Security-Policy by consent: the browser refuses every host that the visitor did not grant.
# The maps belong into the http block, the two add_header lines into the server block of the site.
${granted.map((service) => renderMap(service)).join('\n')}
add_header Content-Security-Policy "default-src ${always.join(' ')}${variables}" always;
add_header Vary "Cookie, Sec-GPC" always;
`;
}

function renderMap({ id, code, isMarketing, sources }: GrantedSources): string {
  const method = '(?:accept-all|reject-all|choose|withdraw)';
  const start = isMarketing
    ? `(?:1:1\\.[0-9a-z]{1,8}\\.choose|:1\\.[0-9a-z]{1,8}\\.${method})`
    : `1?:1\\.[0-9a-z]{1,8}\\.${method}`;
  return `# ${id}
map "$http_sec_gpc:$cookie_candor" $candor_${code} {
    default "";
    "~^${start}\\.[a-z~]*\\.(?:[0-9a-z]{4})*${code}(?:[0-9a-z]{4})*\\." "${sources.map((source) => ` ${source}`).join('')}";
}`;
}
