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
  const { currentScript } = document;
  const { src, nonce } = (currentScript ?? {}) as HTMLScriptElement;
  const url = new URL(core.plan_.f[3], src || document.baseURI).href;
  const fresh = document.createElement('script') as GuardScript;
  fresh.nonce = nonce;
  fresh.src = trustedPolicy.createScriptURL(url);
  // `nonce` is not in the markup of an element once it has been set by property.
  if (nonce) fresh.setAttribute('nonce', nonce);
  try {
    document.write(trustedPolicy.createHTML(fresh.outerHTML));
  } catch {
    // An XML document has no `document.write`.
  }
  const next = currentScript?.nextElementSibling as GuardScript | null | undefined;
  // The tag was given `async`, `defer` or a type, or a script has added it: what came before it has got away already.
  const script = next?.src === url ? next : fresh;
  script.core_ = core;
  script.addEventListener('error', lockDown);
  script.async = false;
  if (script === fresh) document.head.append(script);
}
