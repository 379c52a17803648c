import type { GuardPart } from './guard.ts';

/** Properties that set an attribute of the same name, by interface. */
const PROPERTIES =
  'Script src,IFrame src srcdoc,Frame src,Image src srcset,Source src srcset,Media src,Video poster,Track src,Embed src,Input src formAction,Button formAction,Object data,Link href imageSrcset,Body background,Form action,Anchor ping,Area ping,Meta content';

/** Guards addresses that scripts give to elements, before the browser sees them. A held address reads as if it had been set. */
export const guardAttributes: GuardPart = (realm, { patch, patchGetter }, { holder }) => {
  for (const row of PROPERTIES.split(',')) {
    const [name, ...properties] = row.split(' ');
    const { prototype } = realm[`HTML${name}Element` as 'HTMLElement'];
    for (const property of properties) {
      const attribute = property.toLowerCase();
      patch(prototype, property, ([value], self: Element, native) => {
        if (!holder.hold(self, attribute, value)) native();
      });
      const read = (_: unknown, self: Element, native: () => unknown): unknown =>
        self.getAttribute(`data-consent-${attribute}`) ?? native();
      patchGetter(prototype, property, read);
    }
  }
  const { Element, Attr, Node } = realm;
  for (const [name, at] of [
    ['setAttribute', 0],
    ['setAttributeNS', 1],
  ] as const) {
    patch(Element.prototype, name, (args, self, native) => {
      if (!holder.hold(self, String(args[at]), args[at + 1])) native();
    });
  }
  for (const name of ['setAttributeNode', 'setAttributeNodeNS']) {
    patch(Element.prototype, name, ([attribute], self, native) => {
      const { name: own, value } = attribute as Attr;
      return holder.hold(self, own, value) ? null : native();
    });
  }
  patch(Attr.prototype, 'value', ([value], { name, ownerElement }: Attr, native) => {
    if (!ownerElement || !holder.hold(ownerElement, name, value)) native();
  });
  for (const [prototype, name] of [
    [Node.prototype, 'textContent'],
    [realm.HTMLElement.prototype, 'innerText'],
    [realm.HTMLScriptElement.prototype, 'text'],
  ] as const) {
    patch(prototype, name, ([text], self: Element, native) => {
      if (self.localName === 'style' || self.localName === 'script') holder.holdText(self, text);
      native();
    });
  }
  patch(realm, 'Audio', ([url], _, native) => {
    if (url === undefined) return native();
    return Object.assign(native(undefined) as HTMLAudioElement, { preload: 'auto', src: url });
  });
};
