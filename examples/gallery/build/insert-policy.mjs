import { micromark } from 'micromark';

const MARKED = /(<!-- policy:start -->)[\s\S]*?([ \t]*<!-- policy:end -->)/;

/**
 * Renders a policy and puts it between the markers of a page, each heading one level deeper, since the page has its own `<h1>`.
 *
 * @param {string} page - HTML with `<!-- policy:start -->` and `<!-- policy:end -->`.
 * @param {string} policy - Markdown.
 * @returns {string} The page with the policy in it.
 */
export function insertPolicy(page, policy) {
  if (!MARKED.test(page)) throw new Error('The page has no markers for the policy.');
  const html = micromark(policy).replace(
    /<(\/?)h([1-5])>/g,
    (_, slash, level) => `<${slash}h${Number(level) + 1}>`,
  );
  return page.replace(MARKED, (_, start, end) => `${start}\n${html}\n${end}`);
}
