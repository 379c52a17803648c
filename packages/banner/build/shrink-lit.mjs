/** What supported browsers make constant, and hooks for packages that are not in this bundle. Each must be found, or the build stops. */
const CUTS = {
  'lit-html.js': [
    [/=t\.litHtmlPolyfillSupport/, '=void 0'],
    [/,\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
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
