import type { GuardPart } from './guard.ts';

/**
 * Guards rules and fonts that scripts add without an element. Style attributes are watched instead: nothing of them is loaded before
 * the page is rendered.
 */
export const guardStyles: GuardPart = (realm, { patch }, { judge, defer }) => {
  const { CSSStyleSheet, CSSGroupingRule } = realm;
  for (const { prototype } of [CSSStyleSheet, CSSGroupingRule]) {
    for (const name of ['insertRule', 'replace', 'replaceSync']) {
      patch(prototype, name, ([text], self, native) => {
        const names = judge.urls(text);
        if (!names) return native();
        defer(names, native);
        return name === 'insertRule' ? 0 : Promise.resolve(self);
      });
    }
  }
  patch(realm, 'FontFace', ([family, source, ...rest], _, native) =>
    typeof source === 'string' && judge.urls(source)
      ? native(family, 'url(data:,)', ...rest)
      : native(),
  );
};
