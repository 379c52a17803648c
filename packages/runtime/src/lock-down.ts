import type { GateCore } from './gate-core.ts';

/**
 * Has the browser itself refuse everything but the site's own, until the next page: by a policy, which no script can take back. For when
 * there is nothing else that holds: the guard could not be loaded, or what runs was withdrawn and only a reload will stop it.
 */
export function lockDown(core?: GateCore): void {
  if (core) core.isLocked_ = true;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  // In a sandbox 'self' is nobody.
  meta.content = `default-src 'self' ${location.origin} 'unsafe-inline' 'unsafe-eval' data: blob:`;
  document.head.append(meta);
}
