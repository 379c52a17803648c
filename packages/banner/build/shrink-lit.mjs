/** What supported browsers make constant, and hooks for packages that are not in this bundle. Each must be found, or the build stops. */
const CUTS = {
  'css-tag.js': [
    // Constructable style sheets: Chromium 73, Firefox 101, Safari 16.4.
    [/=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, '=!0'],
    [/if\((this\._\$cssResult\$=!0),o!==s\)throw Error\(".*?"\);/, '$1;'],
  ],
  'reactive-element.js': [
    // Decorators' metadata.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    // Attributes of reactive properties: conversion, reflection, observation.
    [/u=\{toAttribute\(.*?return i\}\}/, 'u={}'],
    // (The callback stays: a browser reads `observedAttributes`, where Lit finalizes the class, only when there is one.)
    [/attributeChangedCallback\(.*?(?=requestUpdate\()/, 'attributeChangedCallback(){}'],
    [/this\._\$Eq&&=.*?,(?=this\._\$EM\(\))/, ''],
    [/=a\.reactiveElementPolyfillSupport/, '=void 0'],
    [/,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  'lit-html.js': [
    [/=t\.litHtmlPolyfillSupport/, '=void 0'],
    [/,\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  'lit-element.js': [
    [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, ''],
    [/=s\.litElementPolyfillSupport/, '=void 0'],
    [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

/**
 * Rolldown plugin: takes 0.5 kB (brotli) out of Lit without changing what it does in the browsers we support.
 *
 * Besides the cuts above it shortens the names that Lit's packages keep for one another (`_$…`): all of Lit that a page gets is in
 * this one bundle, so nobody outside needs to know them.
 */
export function shrinkLit() {
  const names = new Map();
  const shorten = (name) => {
    if (!names.has(name)) names.set(name, `$${names.size.toString(36)}`);
    return names.get(name);
  };
  return {
    name: 'shrink-lit',
    transform(code, id) {
      const [, file] = /\/(?:lit-element|lit-html|reactive-element)\/([\w-]+\.js)$/.exec(id) ?? [];
      if (file === undefined) return null;
      return (CUTS[file] ?? [])
        .reduce((text, [pattern, replacement]) => {
          if (!pattern.test(text))
            throw new Error(`${id} has no ${pattern}: look at what changed in Lit.`);
          return text.replace(pattern, replacement);
        }, code)
        .replace(/_\$\w+\$?/g, shorten);
    },
  };
}
