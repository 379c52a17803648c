import { parseAst } from 'rolldown/parseAst';

/**
 * Rolldown plugin: takes comments and needless white space out of `css` and `html` template literals.
 *
 * White space between text and tags counts in HTML, so only runs that hold a line break go: formatting, never a space that
 * somebody typed.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const edits = [];
      visit(parseAst(code, { lang: 'ts' }, id), edits);
      return edits
        .sort((first, second) => second.start - first.start)
        .reduce(
          (text, { start, end, value }) => text.slice(0, start) + value + text.slice(end),
          code,
        );
    },
  };
}

function visit(node, edits) {
  if (Array.isArray(node)) for (const child of node) visit(child, edits);
  if (typeof node?.type !== 'string') return;
  const minify =
    node.type === 'TaggedTemplateExpression'
      ? { css: minifyCss, html: minifyHtml }[node.tag.name]
      : undefined;
  if (minify)
    for (const { start, end, value } of node.quasi.quasis)
      edits.push(edit(start, end, minify(value.raw), value.raw));
  for (const child of Object.values(node)) if (typeof child === 'object') visit(child, edits);
}

/** A quasi's span may or may not hold its delimiters, depending on the parser's flavour: find the text in it. */
function edit(start, end, value, raw) {
  const lead = end - start === raw.length ? 0 : 1;
  return { start: start + lead, end: start + lead + raw.length, value };
}

function minifyCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/(?<=[ :,(])0\./g, '.')
    .trim();
}

function minifyHtml(text) {
  return text
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*(?=[<>/])/g, '')
    .replace(/^\s*\n\s*|\s*\n\s*$/g, (run, at, all) => (isInTag(all, at) ? ' ' : ''))
    .replace(/\s*\n\s*/g, ' ');
}

/** Whether a position is between `<` and `>`; text between expressions of one tag starts outside as far as one quasi can tell. */
function isInTag(text, at) {
  return text.lastIndexOf('<', at) > text.lastIndexOf('>', at);
}
