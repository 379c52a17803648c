import { scriptJson } from './script-json.ts';

const IDENTIFIER = /^[a-z_$][\w$]*$/i;

/**
 * Writes a value that JSON can hold as an expression of JavaScript, in fewer bytes than JSON takes among minified code: keys without
 * quotes where they are identifiers, and the quotes that the minifier writes. It may stand in a script, and a script in a page, as
 * {@link scriptJson} may.
 */
export function scriptLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(scriptLiteral).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${entries.map(([key, each]) => `${literalKey(key)}:${scriptLiteral(each)}`).join()}}`;
  }
  if (typeof value === 'boolean') return value ? '!0' : '!1';
  const json = scriptJson(value ?? null);
  // Anything that is written in another way between backticks keeps its quotes.
  return typeof value === 'string' && !/[\\`$]/.test(json.slice(1, -1))
    ? `\`${json.slice(1, -1)}\``
    : json;
}

function literalKey(key: string): string {
  // Written as any other key, it would set the prototype.
  if (key === '__proto__') return '["__proto__"]';
  return IDENTIFIER.test(key) ? key : scriptJson(key);
}
