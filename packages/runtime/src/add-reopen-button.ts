import type { GatePlan } from '@candor/model';

/**
 * Adds a small settings button to a page that offers no other way back: withdrawing must be as easy as consenting
 * (GDPR Art. 7(3)).
 *
 * @returns The control that the page has, or the button.
 */
export function addReopenButton(labels: GatePlan['r']): Element {
  const present = document.querySelector('[data-candor-open],candor-settings');
  if (present) return present;
  let tag = document.documentElement.lang.toLowerCase();
  // RFC 4647, lookup: `de-at`, then `de`, then the first locale.
  while (!labels[tag]) tag = tag.replace(/-?[^-]*$/, '');
  const button = document.createElement('button');
  button.dataset['candorOpen'] = '';
  button.textContent = labels[tag]!;
  // Set through the CSSOM, which a strict Content-Security-Policy allows.
  button.style.cssText =
    'position:fixed;bottom:8px;left:max(8px,env(safe-area-inset-left));z-index:999;min-height:28px';
  document.body.append(button);
  return button;
}
