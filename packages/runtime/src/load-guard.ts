import type { GateCore } from './gate-core.ts';
import { lockDown } from './lock-down.ts';
import { trustedPolicy } from './trusted-policy.ts';

/** The guard finds the gate that it works for on its own element. */
export type GuardScript = HTMLScriptElement & { core_?: GateCore };

/**
 * Loads the guard before anything else of the page can run: written into the page behind this script, it holds the parser as this script
 * does. Everything granted, it is not needed, and a page does not pay for it.
 */
export function loadGuard(core: GateCore): void {
  const own = document.currentScript as HTMLScriptElement | null;
  const fresh = document.createElement('script') as GuardScript;
  fresh.src = trustedPolicy.createScriptURL(core.urlOf_(core.plan_.f[3]));
  if (own?.nonce) fresh.setAttribute('nonce', own.nonce);
  try {
    document.write(trustedPolicy.createHTML(fresh.outerHTML));
  } catch {
    // An XML document has no `document.write`.
  }
  let script = own?.nextElementSibling as GuardScript | null | undefined;
  if (script?.src !== fresh.src) {
    // The tag was given `async` or `defer`, or a script has added it: what came before it has got away already.
    script = fresh;
    fresh.async = false;
    document.head.append(fresh);
  }
  script.core_ = core;
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- nobody else has it, and every page carries these bytes
  script.onerror = () => lockDown();
}
