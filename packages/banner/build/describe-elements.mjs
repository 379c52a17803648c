import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { create, ts } from '@custom-elements-manifest/analyzer';

const sources = fileURLToPath(new URL('../src/', import.meta.url));

/** Elements, where they get their names, and what the package exports. */
const MODULES = /^(?:candor-[\w-]+|consent-[\w-]+|index)\.ts$/;

/**
 * The custom-elements manifest of the sources, as plain data: what their doc comments say of each element, with the paths of the built
 * modules. https://github.com/webcomponents/custom-elements-manifest
 */
export function describeElements() {
  const modules = readdirSync(sources)
    .filter((file) => MODULES.test(file))
    .sort()
    .map((file) => parse(file));
  if (modules.length === 0) throw new Error(`No elements in ${sources}.`);
  const manifest = create({ modules, plugins: [definitions(), publicParts()] });
  return JSON.parse(
    JSON.stringify(manifest).replace(/"(?:\.|\/?src)\/([\w-]+)\.ts"/g, '"dist/$1.js"'),
  );
}

function parse(file) {
  const text = readFileSync(sources + file, 'utf8');
  return ts.createSourceFile(`src/${file}`, text, ts.ScriptTarget.ES2022, true);
}

/** Reads `defineElements({ 'tag-name': Class })` as the analyzer itself reads `customElements.define('tag-name', Class)`. */
function definitions() {
  return {
    name: 'definitions',
    analyzePhase({ node, moduleDoc, context }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElements') return;
      for (const { name, initializer } of node.arguments[0].properties) {
        const className = initializer.getText();
        const { importPath } = context.imports.find((entry) => entry.name === className);
        moduleDoc.exports.push({
          kind: 'custom-element-definition',
          name: name.text,
          declaration: { name: className, module: importPath.replace('./', 'src/') },
        });
      }
    },
  };
}

/**
 * Leaves out what is not for a page's author: what the elements have in common for themselves, the wiring of the chunks, which is static,
 * and what the modules have beside elements.
 */
function publicParts() {
  const isPublic = ({ static: isStatic, privacy = 'public' }) => !isStatic && privacy === 'public';
  return {
    name: 'public-parts',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        const isBase = declaration.name === 'CandorElement';
        const members = isBase ? [] : (declaration.members?.filter(isPublic) ?? []);
        declaration.members = members.length > 0 ? members : undefined;
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const module of modules)
        module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      const classes = modules.flatMap(({ declarations }) => declarations.map(({ name }) => name));
      for (const module of modules)
        module.exports = module.exports.filter(({ declaration }) =>
          classes.includes(declaration.name),
        );
    },
  };
}
