import type { GateCore } from './gate-core.ts';

/** Set by the bundler: `false` in the build for sites that ask alike everywhere. */
declare const __REGIONS__: boolean;

/**
 * Adds a small settings button to a page that offers no other way back: withdrawing must be as easy as consenting
 * (GDPR Art. 7(3)).
 *
 * Where law wants it shown that Global Privacy Control was obeyed, the button says so, and stands there beside the page's own control
 * (11 CCR § 7025(c)(6)).
 *
 * @returns The control that the page has, or the button.
 */
export function addReopenButton(core: GateCore): Element {
  const present = document.querySelector('[data-candor-open],candor-settings');
  const honored = __REGIONS__ && core.gpc_ && core.profile_?.[3];
  if (present && !honored) return present;
  const { r: labels } = core.plan_;
  let tag = document.documentElement.lang.toLowerCase();
  // RFC 4647, lookup: `de-at`, then `de`, then the first locale.
  while (tag && !labels[tag]) tag = tag.replace(/-?[^-]*$/, '');
  const button = document.createElement('button');
  // `''` where the page's language has no label: then it is not the page's, and nothing is said of it.
  button.lang = tag;
  button.setAttribute('data-candor-open', '');
  button.textContent = labels[tag]!;
  if (__REGIONS__) nameByLaw(button, core.profile_?.[2], honored);
  // Set through the CSSOM, which a strict Content-Security-Policy allows.
  button.style.cssText =
    'position:fixed;bottom:8px;left:max(8px,env(safe-area-inset-left));z-index:999;min-height:28px';
  // Paper has nothing to open. Not `hidden`, which any rule of the page for buttons overrides.
  matchMedia('print').addEventListener('change', (event) => {
    button.style.display = event.matches ? 'none' : '';
  });
  document.body.append(button);
  return button;
}

function nameByLaw(button: HTMLElement, name?: string, honored?: string | false): void {
  if (!name) return;
  button.lang = 'en';
  button.textContent = [name, honored].filter(Boolean).join(' · ');
}
