import type { PolicyFormat } from './parse/policy-document.ts';

const MARKDOWN_SIGNS =
  /^#{1,6} \S|^\S.*\n[=-]{3,}\s*$|\]\((?:https?:|mailto:|\/)|^\*\*[^*\n]{1,200}\*\*|^\|(?: *:?-+:? *\|)+ *$/gmu;

/**
 * Tells how a policy is written: by its file name, and for `.txt` and names that say nothing by what it holds, because
 * policies saved from the web are often Markdown or HTML under a plain name. A document's text is Markdown, as `convertPolicy` makes it.
 */
export function detectFormat(fileName: string, source: string): PolicyFormat {
  const extension = /\.([a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (['html', 'htm', 'xhtml'].includes(extension)) return 'html';
  if (['md', 'markdown', 'mdx', 'docx', 'pdf'].includes(extension)) return 'markdown';
  const head = source.slice(0, 20_000);
  if (/^\s*(?:<!doctype html|<html|<\?xml|<body|<main|<article|<div|<section)/iu.test(head))
    return 'html';
  return (head.match(MARKDOWN_SIGNS)?.length ?? 0) >= 2 ? 'markdown' : 'text';
}
