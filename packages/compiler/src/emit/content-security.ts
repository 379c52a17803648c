import { CATEGORIES, type Category, type ConsentCategory, type Plan } from '@candor/model';

/** Hosts a Content-Security-Policy opens, by the category that must be granted. */
export interface ContentSecurity {
  /** Sources allowed in every state: the site itself and what is necessary. */
  readonly always: readonly string[];
  /** Sources allowed once a category is granted, in banner order. */
  readonly granted: readonly {
    readonly category: ConsentCategory;
    readonly sources: readonly string[];
  }[];
}

/**
 * What a site of its own needs to keep working. The header enforces consent, not code integrity: inline code of the site stays allowed,
 * and a stricter policy of the site may stand beside it, since several policies all apply.
 */
const OWN_SOURCES = ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'];

/** Collects the sources of a plan by category. https://www.w3.org/TR/CSP3/#source-lists */
export function contentSecurityOf(plan: Plan): ContentSecurity {
  const sourcesOf = (category: Category): string[] => [
    ...new Set(
      plan.services
        .filter((service) => service.category === category)
        .flatMap(({ hosts }) => hosts.flatMap((host) => toSources(host))),
    ),
  ];
  const asked = CATEGORIES.filter(
    (category): category is ConsentCategory => category !== 'necessary',
  );
  return {
    always: [...OWN_SOURCES, ...sourcesOf('necessary')],
    granted: asked
      .map((category) => ({ category, sources: sourcesOf(category) }))
      .filter(({ sources }) => sources.length > 0),
  };
}

/**
 * Turns a host pattern into CSP sources: the host and its subdomains. A path in CSP is exact unless it ends in a slash, and has no
 * query, so a path that is a prefix becomes both; services that differ only in the query are told apart by the gate alone.
 */
function toSources(pattern: string): string[] {
  const [address = ''] = pattern.split('?');
  const slash = address.indexOf('/');
  const host = slash === -1 ? address : address.slice(0, slash);
  const path = slash === -1 ? '' : address.slice(slash);
  if (!/^[a-z0-9._-]+$/.test(host) || /[^!-~]|[;,'"$\\{}]/.test(path)) return [];
  const paths =
    path === '' || path.endsWith('/') || pattern.includes('?') ? [path] : [path, `${path}/`];
  return paths.flatMap((part) => [`${host}${part}`, `*.${host}${part}`]);
}
