/** What supported browsers make constant, and hooks for packages that are not in this bundle. Each must be found, or the build stops. */
const CUTS = {
  'lit-html.js': [
    [/=t\.litHtmlPolyfillSupport/, '=void 0'],
    [/,\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    // Templates of SVG and MathML.
    [/l=2===i\?"<svg>":3===i\?"<math>":""/, 'l=""'],
    [/\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, ''],
    [/if\((this\.el=[^{]*?),2===i\|\|3===i\)\{.*?\}(?=for\(;)/, '$1;'],
    // Expressions inside of script, style, textarea and title, and in comments.
    [/\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),c=p\)/, 'c=p'],
    [/\(c=n\?\?v,d=-1\)/, '(c=v,d=-1)'],
    [/\(c=p,n=void 0\)/, 'c=p'],
    [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, ''],
    [/else\{let t=-1;for\(;-1!==.*?o\.length-1\}(?=l\+\+)/, ''],
    // Expressions in the place of an attribute's name.
    [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/, ''],
    [/:6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':0'],
    // Directives.
    [/function M\(t,i,s=t,e\)\{.*?\}(?=class R)/, 'function M(t,i){return i}'],
    // A guard against templates that are no literals.
    [/if\(!u\(t\)\|\|!t\.hasOwnProperty\("raw"\)\)throw Error\(".*?"\);/, ''],
    // Templates that were compiled ahead.
    [/"number"==typeof s\?this\._\$AC\(t\):\(.*?,s\)(?=;if)/, 'this._$AC(t)'],
    // In a page sent as XML a template's `innerHTML` is XML, which Lit's markup is not: an HTML document makes the template there too.
    [/l(?=\.createElement\("template"\))/, 'l.implementation.createHTMLDocument()'],
  ],
};

/**
 * Rolldown plugin: takes out of Lit what these elements do not use, and shortens the names that Lit's packages keep for one another
 * (`_$…`): all of Lit that a page gets from here is in this one bundle. What is built is tested in a browser,
 * `built-chunks.browser.test.ts`.
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
      const [, file] = /\/lit-html\/([\w-]+\.js)$/.exec(id) ?? [];
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
