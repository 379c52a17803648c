import type { Artifact } from './artifact.ts';
import { contentSecurityOf } from './content-security.ts';
import type { Emitter } from './emitter.ts';
import { longestPolicy } from './longest-policy.ts';
import { renderNginx } from './render-nginx.ts';
import { renderServerModules } from './render-server-modules.ts';
import { renderStaticHeaders } from './render-static-headers.ts';

/**
 * Emits what a server needs to enforce the decision by Content-Security-Policy, and to say that it honours Global Privacy Control
 * (https://w3c.github.io/gpc/: `lastUpdate` may be absent). The latter states the date of the policy, if that has one.
 */
export const emitHeaders: Emitter = (plan, { disclosures }) => {
  const security = contentSecurityOf(plan);
  const date = disclosures?.lastUpdated ?? disclosures?.effectiveDate ?? null;
  const gpc: Artifact = {
    path: 'headers/gpc.json',
    content: `${JSON.stringify({ gpc: true, ...(date !== null && { lastUpdate: date }) }, null, 2)}\n`,
  };
  return [
    ...renderNginx(security),
    ...renderServerModules(security),
    ...renderStaticHeaders(longestPolicy(security)),
    gpc,
  ];
};
