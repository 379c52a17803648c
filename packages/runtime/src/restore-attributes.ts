import type { TrustedPolicy } from './trusted-policy.ts';

/** `data-consent-NAME` for any attribute, and what other managers write for an address or a type. */
const HELD_NAME = /^data-(?:consent-(.+)|(?:cookieblock-)?(src|href|type|srcset))$/;

/**
 * Gives an element the attributes that were held back from it.
 *
 * @param target - The element itself, or a new one that is to take its place and its other attributes.
 */
export function restoreAttributes(held: Element, target: Element, policy: TrustedPolicy): void {
  const set = (name: string, value: string): void => {
    const namespace = name.startsWith('xlink:') ? 'http://www.w3.org/1999/xlink' : null;
    target.setAttributeNS(namespace, name, policy[kindOf(name)](value));
  };
  // It names no service any more, so that nothing is opened twice; but it was assigned to one by hand, so that what the plan says of
  // unlisted URLs is not for it.
  (target as HTMLElement).dataset['consent'] = '';
  // A copy: the list is alive.
  // oxlint-disable-next-line unicorn/no-useless-spread
  for (const { name, value } of [...held.attributes]) {
    const [, own, foreign] = HELD_NAME.exec(name) ?? [];
    const attribute = own ?? foreign;
    if (attribute) {
      held.removeAttribute(name);
      set(attribute, value);
    } else if (target !== held && !/^type$|-consent$/.test(name)) set(name, value);
  }
}

/** Under Trusted Types some attributes take text, some an address, some HTML. */
function kindOf(name: string): keyof TrustedPolicy {
  if (/^(src|data|codebase)$|href$/.test(name)) return 'createScriptURL';
  return name === 'srcdoc' ? 'createHTML' : 'createScript';
}
