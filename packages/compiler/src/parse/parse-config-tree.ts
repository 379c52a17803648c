import type { Diagnostic } from '@candor/diagnostics';
import {
  createScanner,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

import { diagnose } from '../diagnose.ts';

/** A configuration of a site is some kilobytes; anything near this is not one. */
const MAX_CONFIG_CHARS = 1_000_000;
/** The contract itself is seven levels deep. The parser recurses, so depth is bounded before it runs. */
const MAX_DEPTH = 32;

/** Result of {@link parseConfigTree}: `root` is `null` exactly when there is an error. */
export interface ParseConfigTreeResult {
  readonly root: Node | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses JSON (comments and trailing commas are allowed) into a tree whose nodes keep their offsets in `text`.
 * Bounded in size and depth, so that a hostile file costs no more than an honest one.
 */
export function parseConfigTree(text: string): ParseConfigTreeResult {
  if (text.length > MAX_CONFIG_CHARS) return failed(oversized(text.length));
  // A byte order mark is not JSON (RFC 8259 section 8.1); a space keeps every offset.
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const deepAt = findTooDeep(source);
  if (deepAt !== null) return failed(tooDeep(deepAt));
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  if (errors.length > 0) {
    return { root: null, diagnostics: errors.map((error) => malformed(source, error)) };
  }
  if (root === undefined || root.type !== 'object') return failed(notAnObject(root));
  return { root, diagnostics: [] };
}

function failed(diagnostic: Diagnostic): ParseConfigTreeResult {
  return { root: null, diagnostics: [diagnostic] };
}

function findTooDeep(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const token = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : undefined;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return null;
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not a JSON value',
  InvalidNumberFormat: 'this is not a JSON number',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace is expected here',
  CloseBracketExpected: 'a closing bracket is expected here',
  EndOfFileExpected: 'the file should end here',
  UnexpectedEndOfComment: 'this comment is not closed',
  UnexpectedEndOfString: 'this string is not closed',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'this is not a Unicode escape',
  InvalidEscapeCharacter: 'this is not an escape JSON knows',
  InvalidCharacter: 'this character must be escaped in a string',
};

function malformed(text: string, error: ParseError): Diagnostic {
  const word = WORDS[printParseErrorCode(error.error)] ?? 'this is not JSON';
  const end = Math.max(error.offset + error.length, Math.min(error.offset + 1, text.length));
  return diagnose(
    {
      code: 'no-malformed-json',
      severity: 'error',
      message: `The configuration is not JSON: ${word}.`,
      why: 'Nothing can be read from a file that does not parse (RFC 8259).',
      fix: 'Correct the syntax at this place. Comments and trailing commas are allowed.',
    },
    { start: Math.min(error.offset, text.length), end },
  );
}

function notAnObject(root: Node | undefined): Diagnostic {
  return diagnose(
    {
      code: 'no-malformed-json',
      severity: 'error',
      message: 'The configuration is not a JSON object.',
      why: 'Every setting has a key, so the file is an object.',
      fix: 'Write `{ "policy": "privacy.html" }`, with the path of your privacy policy.',
    },
    root === undefined ? null : { start: root.offset, end: root.offset + root.length },
  );
}

function oversized(length: number): Diagnostic {
  return diagnose(
    {
      code: 'no-oversized-config',
      severity: 'error',
      message: `The configuration has ${length} characters; ${MAX_CONFIG_CHARS} is the limit.`,
      why: 'A configuration of that size is another file given by mistake.',
      fix: 'Give the path of candor.config.json.',
    },
    null,
  );
}

function tooDeep(offset: number): Diagnostic {
  return diagnose(
    {
      code: 'no-malformed-json',
      severity: 'error',
      message: `The configuration is nested more than ${MAX_DEPTH} levels deep.`,
      why: 'No setting is nested that deep, so this is not a configuration.',
      fix: 'Remove the brackets that are not closed.',
    },
    { start: offset, end: offset + 1 },
  );
}
