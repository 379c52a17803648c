import { applyEdits, modify, type JSONPath } from 'jsonc-parser';

import type { PreviewVariant } from './preview-session.ts';

/**
 * Writes a variant into a configuration's text, comments kept. The consent cookie's domain goes: a browser refuses
 * `.example.com` on the preview's own host, and every reload would ask again.
 */
export function overrideConfig(text: string, variant: PreviewVariant): string {
  const edits: readonly (readonly [path: JSONPath, value: string | undefined])[] = [
    [['site', 'cookieDomain'], undefined],
    [['banner', 'layout'], variant.layout],
    [['banner', 'position'], variant.position],
  ];
  return edits.reduce((current, [path, value]) => {
    return applyEdits(current, modify(current, [...path], value, {}));
  }, text);
}
