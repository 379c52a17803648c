import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath } from 'jsonc-parser';

import type { PreviewVariant } from './preview-session.ts';

/** Where the configuration sets the consent cookie's domain. */
const COOKIE_DOMAIN = ['site', 'cookieDomain'] as const;

/**
 * Writes a variant into the text of a configuration that compiles, comments kept. One profile holds everywhere: there is one visitor. The consent cookie's domain goes: a
 * browser refuses `example.com` on the preview's own host, and every reload would ask again.
 */
export function overrideConfig(text: string, variant: PreviewVariant): string {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const hasDomain =
    tree !== undefined && findNodeAtLocation(tree, [...COOKIE_DOMAIN]) !== undefined;
  const withoutDomain = hasDomain ? withValue(text, COOKIE_DOMAIN, undefined) : text;
  const values: readonly (readonly [path: Readonly<JSONPath>, value: unknown])[] = [
    [['banner', 'layout'], variant.layout],
    [['banner', 'position'], variant.position],
    [['banner', 'theme', 'name'], variant.look],
    [['regions'], { default: variant.profile }],
  ];
  return values.reduce((changed, [path, value]) => withValue(changed, path, value), withoutDomain);
}

/** `undefined` takes the key away; it must be there. */
function withValue(text: string, path: Readonly<JSONPath>, value: unknown): string {
  return applyEdits(text, modify(text, [...path], value, {}));
}
