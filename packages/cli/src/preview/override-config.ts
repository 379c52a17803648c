import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath } from 'jsonc-parser';

import type { PreviewVariant } from './preview-session.ts';

/** Where the configuration sets the consent cookie's domain. */
const COOKIE_DOMAIN = ['site', 'cookieDomain'] as const;

/**
 * Writes a variant into the text of a configuration that compiles, comments kept. The consent cookie's domain goes: a
 * browser refuses `example.com` on the preview's own host, and every reload would ask again.
 */
export function overrideConfig(text: string, variant: PreviewVariant): string {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const hasDomain =
    tree !== undefined && findNodeAtLocation(tree, [...COOKIE_DOMAIN]) !== undefined;
  const withoutDomain = hasDomain ? withValue(text, COOKIE_DOMAIN, undefined) : text;
  const withLayout = withValue(withoutDomain, ['banner', 'layout'], variant.layout);
  return withValue(withLayout, ['banner', 'position'], variant.position);
}

/** `undefined` takes the key away; it must be there. */
function withValue(text: string, path: Readonly<JSONPath>, value: string | undefined): string {
  return applyEdits(text, modify(text, [...path], value, {}));
}
