import { scriptLiteral } from './script-literal.ts';

/** Puts data where a prebuilt script has a placeholder. */
export function fillTemplate(script: string, placeholder: string, value: unknown): string {
  const [before, after, ...more] = script.split(placeholder);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`A prebuilt script must have ${placeholder} exactly once.`);
  }
  return before + scriptLiteral(value) + after;
}
