/**
 * Adds a small settings button, for pages that offer no other way back: withdrawing must be as easy as consenting
 * (GDPR Art. 7(3)).
 *
 * @returns The control that the page has, or the button.
 */
export function addReopenButton(label: string): Element {
  const present = document.querySelector('[data-candor-open],candor-settings');
  if (present) return present;
  const button = document.createElement('button');
  button.dataset['candorOpen'] = '';
  button.textContent = label;
  // Set through the CSSOM, which a strict Content-Security-Policy allows.
  button.style.cssText =
    'position:fixed;bottom:max(8px,env(safe-area-inset-bottom));left:max(8px,env(safe-area-inset-left));z-index:99999;min-height:28px;font:14px system-ui';
  document.body.append(button);
  return button;
}
