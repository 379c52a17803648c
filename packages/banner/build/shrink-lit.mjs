/** What supported browsers make constant, and hooks for packages that are not in this bundle. Each must be found, or the build stops. */
const CUTS = {
  'css-tag.js': [
    // Constructable style sheets: Chromium 73, Firefox 101, Safari 16.4.
    [/=t\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, '=!0'],
    [/if\((this\._\$cssResult\$=!0),o!==s\)throw Error\(".*?"\);/, '$1;'],
  ],
  'reactive-element.js': [
    [/=a\.reactiveElementPolyfillSupport/, '=void 0'],
    [/,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    // Decorators' metadata.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    // Reactive properties and their attributes. (The callback stays: a browser reads `observedAttributes`, where Lit finalizes the
    // class, only when there is one.)
    [/(observedAttributes\(\)\{return this\.finalize\(\),).*?\}/, '$1[]}'],
    [/static createProperty\(.*?(?=static _\$Ei\(\))/, ''],
    [
      /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(d\("properties"\)\)\)\{.*?\}(?=this\._\$Eh)/,
      '$1;',
    ],
    [/this\._\$Eh=new Map;.*?(?=this\.elementStyles=)/, ''],
    [/static _\$Eu\(.*?(?=constructor\(\))/, ''],
    [/this\._\$E_\(\),/, ''],
    [/_\$E_\(\)\{.*?\}(?=createRenderRoot)/, ''],
    [/attributeChangedCallback\(.*?(?=requestUpdate\()/, 'attributeChangedCallback(){}'],
    [/requestUpdate\(t,.*?\}(?=!1===this\.isUpdatePending)/, 'requestUpdate(){'],
    [/\}C\(t,s,\{.*?\}(?=async _\$EP)/, '}'],
    [
      /,this\._\$Ep\)\{for.*?\}const t=this\.constructor\.elementProperties;.*?\}(?=let t=!1)/,
      ');}',
    ],
    [/this\._\$Eq&&=.*?,(?=this\._\$EM\(\))/, ''],
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
 * Rolldown plugin: takes 1 kB (brotli) out of Lit that these elements do not use.
 *
 * They have no reactive properties: what they show comes from the gate, and they ask for an update themselves. A source that
 * declares some stops the build. Besides the cuts above, the names that Lit's packages keep for one another (`_$…`) are shortened:
 * all of Lit that a page gets from here is in this one bundle. What is built is tested in a browser, `built-chunks.browser.test.ts`.
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
      if (/static (?:override )?properties\b|@property\b/.test(code) && id.endsWith('.ts'))
        throw new Error(`${id} declares reactive properties, which the build takes out of Lit.`);
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
