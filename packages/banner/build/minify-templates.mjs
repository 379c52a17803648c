import { parseAst } from 'rolldown/parseAst';

/** Stands for an expression while a template's text is looked at as a whole. */
const HOLE = '\u0001';

/** Rolldown plugin: takes comments and formatting out of `css` and `html` template literals. */
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
    node.type === 'TaggedTemplateExpression' && { css: minifyCss, html: minifyHtml }[node.tag.name];
  if (minify) {
    const { quasis } = node.quasi;
    const parts = minify(quasis.map(({ value }) => value.raw).join(HOLE)).split(HOLE);
    quasis.forEach((quasi, index) => edits.push({ ...spanOf(quasi), value: parts[index] }));
  }
  for (const child of Object.values(node)) if (typeof child === 'object') visit(child, edits);
}

/** A quasi's span may or may not hold its delimiters, depending on the parser's flavour. */
function spanOf({ start, end, value: { raw } }) {
  const from = end - start === raw.length ? start : start + 1;
  return { start: from, end: from + raw.length };
}

function minifyCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>~]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/(?<=[ :,(])(-?)0\./g, '$1.')
    .replace(/\[([\w-]+)([~^$]?=)'([\w-]+)'\]/g, '[$1$2$3]')
    .trim();
}

/**
 * Only white space with a line break in it goes: formatting, never a space that somebody typed. Between attributes a space stays;
 * beside a tag nothing does; between two expressions or words a space does, as it does in HTML.
 */
function minifyHtml(text) {
  return text
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith('<')
        ? part.replace(/\s*\n\s*(?=\/?>)/g, '').replace(/\s*\n\s*/g, ' ')
        : part.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s*\n\s*/g, ' '),
    )
    .join('');
}
