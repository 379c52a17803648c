import type { GuardPart } from './guard.ts';
import { watchRoot } from './watch-root.ts';

/** Guards what a script reaches through a frame, which has prototypes of its own, and shadow roots, which no observer of the page sees. */
export const guardFrames: GuardPart = (realm, patches, { core, holder, enter }) => {
  for (const name of ['contentWindow', 'contentDocument']) {
    patches.patchGetter(realm.HTMLIFrameElement.prototype, name, (_, _self, native) => {
      const value = native();
      enter(value);
      return value;
    });
  }
  patches.patch(realm.Element.prototype, 'attachShadow', (_, _self, native) => {
    const root = native() as ShadowRoot;
    core.roots_.add(root);
    watchRoot(root, patches, holder);
    return root;
  });
};
