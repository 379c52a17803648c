import { hashText } from '../hash/hash-text.ts';

/** Names a script by its content, so that it can be cached for ever: `consent-ui.1f2e3d.js`. */
export function hashedPath(name: string, content: string): string {
  return `${name}.${hashText(content).slice(0, 6)}.js`;
}
