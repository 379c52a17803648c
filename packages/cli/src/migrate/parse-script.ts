import { parse, parseExpressionAt, type Node, type Options } from 'acorn';

/** A script that could be parsed, or where it could not. */
export type ParsedScript =
  | { readonly kind: 'tree'; readonly tree: Node }
  | { readonly kind: 'malformed'; readonly message: string; readonly offset: number };

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  sourceType: 'module',
  allowHashBang: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
};

/**
 * Parses a script, or an object alone (JSON, or what stands between `run(` and `)`). Nothing of it is run.
 *
 * @returns Nodes with UTF-16 offsets into `text`.
 */
export function parseScript(text: string): ParsedScript {
  const [first, ...others] = /^\s*\{/.test(text)
    ? [asObject, asModule, asScript]
    : [asModule, asScript];
  const failed: ParsedScript[] = [];
  for (const attempt of [first, ...others]) {
    const parsed = attempted(attempt, text);
    if (parsed.kind === 'tree') return parsed;
    failed.push(parsed);
  }
  // What the first reading found wrong is about the form that the text has.
  return failed[0] as ParsedScript;
}

const asModule = (text: string): Node => parse(text, OPTIONS);

/** Old scripts may use what modules must not: `with`, octal numbers, `await` as a name. */
const asScript = (text: string): Node =>
  parse(text, { ...OPTIONS, sourceType: 'script', allowAwaitOutsideFunction: false });

function asObject(text: string): Node {
  const tree = parseExpressionAt(text, 0, OPTIONS);
  const rest = /^[\s;]*/.exec(text.slice(tree.end))?.[0].length ?? 0;
  if (tree.end + rest === text.length) return tree;
  throw Object.assign(new SyntaxError('Something follows the object'), { pos: tree.end + rest });
}

function attempted(attempt: (text: string) => Node, text: string): ParsedScript {
  try {
    return { kind: 'tree', tree: attempt(text) };
  } catch (error) {
    if (error instanceof RangeError)
      return { kind: 'malformed', message: 'It is nested too deeply', offset: 0 };
    if (!(error instanceof SyntaxError)) throw error;
    const { pos = 0 } = error as SyntaxError & { readonly pos?: number };
    return { kind: 'malformed', message: error.message.replace(/ \(\d+:\d+\)$/, ''), offset: pos };
  }
}
