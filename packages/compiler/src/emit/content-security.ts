import type { Plan, PlanService } from '@candor/model';

/** Hosts a Content-Security-Policy opens, by the service that must be granted. */
export interface ContentSecurity {
  /** Sources allowed in every state: the site itself and what is necessary. */
  readonly always: readonly string[];
  /** Services with hosts, in plan order. */
  readonly granted: readonly GrantedSources[];
}

/** What a grant of one service opens. */
export interface GrantedSources {
  readonly id: string;
  /** As the consent cookie writes it. */
  readonly code: string;
  /** Denied under Global Privacy Control unless the visitor chose it by itself. */
  readonly isMarketing: boolean;
  readonly sources: readonly string[];
}

/**
 * What a site of its own needs to keep working. The header enforces consent, not code integrity: inline code of the site stays allowed,
 * and a stricter policy of the site may stand beside it, since several policies all apply.
 */
const OWN_SOURCES = ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'];

/** Collects the sources of a plan by service. https://www.w3.org/TR/CSP3/#source-lists */
export function contentSecurityOf(plan: Plan): ContentSecurity {
  const necessary = plan.services.filter(({ category }) => category === 'necessary');
  const asked = plan.services.filter(({ category }) => category !== 'necessary');
  return {
    always: [...new Set([...OWN_SOURCES, ...necessary.flatMap((service) => sourcesOf(service))])],
    granted: asked
      .map((service) => ({
        id: service.id,
        code: service.code,
        isMarketing: service.category === 'marketing',
        sources: sourcesOf(service),
      }))
      .filter(({ sources }) => sources.length > 0),
  };
}

function sourcesOf({ hosts }: PlanService): string[] {
  const sources = new Set(hosts.flatMap((host) => toSources(host)));
  const whole = [...sources].filter((source) => !source.includes('/'));
  return [...sources].filter((source) => !whole.some((other) => covers(other, source)));
}

/** A host with its subdomains makes their own entries, and entries of its paths, needless. */
function covers(host: string, source: string): boolean {
  const [name = ''] = source.split('/');
  if (host === source || !host.startsWith('*.')) return host !== source && host === name;
  return name.endsWith(host.slice(1));
}

/**
 * Turns a host pattern into CSP sources: the host and its subdomains. A path in CSP is exact unless it ends in a slash, and has no
 * query: a pattern that is the start of a path becomes its folder, and services that differ only in the query are told apart by the
 * gate alone.
 */
function toSources(pattern: string): string[] {
  const [address = ''] = pattern.split('?');
  const slash = address.indexOf('/');
  const host = slash === -1 ? address : address.slice(0, slash);
  const path = slash === -1 ? '' : address.slice(slash);
  if (!/^[a-z0-9._-]+$/.test(host) || /[^!-~]|[;,'"$\\{}]/.test(path)) return [];
  const isWhole = path === '' || path.endsWith('/') || pattern.includes('?');
  const paths = isWhole ? [path] : widen(path);
  return paths.flatMap((part) => [`${host}${part}`, `*.${host}${part}`]);
}

/** `/tr` alone would open a whole host as a folder; it is one address, with or without something below it. */
function widen(path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder === '/' ? [path, `${path}/`] : [folder];
}
