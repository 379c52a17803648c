import type { GateCore } from './gate-core.ts';
import type { GuardScript } from './load-guard.ts';

/**
 * Unregisters the service workers of what was withdrawn, before the reload: afterwards the next page would be theirs already. Who they
 * work for is in their code, and who that names only the guard knows; a page that has none loads it.
 */
export async function endWorkers(core: GateCore): Promise<void> {
  const registrations = await navigator.serviceWorker?.getRegistrations();
  if (!registrations?.length) return;
  if (!core.endWorkers_) await loadLate(core);
  await core.endWorkers_?.();
}

function loadLate(core: GateCore): Promise<unknown> {
  const script: GuardScript = document.createElement('script');
  script.core_ = core;
  script.src = core.policy_.createScriptURL(core.urlOf_(core.plan_.f[3]));
  const { nonce } = document.querySelector<HTMLElement>('script[nonce]') ?? {};
  if (nonce) script.nonce = nonce;
  return new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
    document.head.append(script);
  });
}
