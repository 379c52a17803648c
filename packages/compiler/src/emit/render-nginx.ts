import type { ContentSecurity } from './content-security.ts';

/**
 * Renders the header for nginx: one variable a category, set when the consent cookie grants it. The categories are the fourth field of
 * the cookie, joined by `~`.
 */
export function renderNginx({ always, granted }: ContentSecurity): string {
  const maps = granted.map(
    ({ category, sources }) => `map $cookie_candor $candor_${category} {
    default "";
    "~^1\\.[^.]*\\.[^.]*\\.(?:[^.]*~)?${category}(?:~[^.]*)?\\." "${sources.map((source) => ` ${source}`).join('')}";
}`,
  );
  const variables = granted.map(({ category }) => `$candor_${category}`).join('');
  return `# Content-Security-Policy by consent: the browser refuses every host that the visitor did not grant.
# The maps belong into the http block, add_header into the server block of the site.
${maps.join('\n')}
add_header Content-Security-Policy "default-src ${always.join(' ')}${variables}" always;
add_header Vary Cookie always;
`;
}
