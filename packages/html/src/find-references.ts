import { type Token, Tokenizer } from 'parse5';

import { classifyScript } from './classify-script.ts';
import { createElementTracker } from './track-elements.ts';

/** Addresses in a page as they are written: relative ones stay so. */
export interface References {
  /** Of other documents. */
  readonly links: readonly string[];
  readonly sheets: readonly string[];
  /** Of scripts and of modules that are loaded ahead. */
  readonly scripts: readonly string[];
  /** What relative ones are relative to, when the page says so itself. */
  readonly base: string | undefined;
}

/** Finds what a page refers to: the pages it links, its sheets, its scripts. What stands in held markup is left out. Never throws. */
export function findReferences(html: string): References {
  const links: string[] = [];
  const sheets: string[] = [];
  const scripts: string[] = [];
  let base: string | undefined;
  const tracker = createElementTracker();
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(token) {
        const place = tracker.start(token);
        const mode = tracker.modeAfter(token.tagName, place.namespace);
        if (mode !== undefined) tokenizer.state = mode;
        tokenizer.inForeignNode = tracker.isForeign();
        if (place.isInert || place.namespace !== 'html') return;
        if (token.tagName === 'base') base ??= valueOf(token, 'href');
        links.push(...linkOf(token));
        sheets.push(...sheetOf(token));
        scripts.push(...scriptOf(token));
      },
      onEndTag(token) {
        tracker.end(token);
        tokenizer.inForeignNode = tracker.isForeign();
      },
      onCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
  return { links, sheets, scripts, base };
}

function linkOf(token: Token.TagToken): readonly string[] {
  return token.tagName === 'a' || token.tagName === 'area' ? given(token, 'href') : [];
}

function sheetOf(token: Token.TagToken): readonly string[] {
  return token.tagName === 'link' && relations(token).includes('stylesheet')
    ? given(token, 'href')
    : [];
}

function scriptOf(token: Token.TagToken): readonly string[] {
  if (token.tagName === 'link' && relations(token).includes('modulepreload'))
    return given(token, 'href');
  return token.tagName === 'script' && classifyScript(token) === 'code' ? given(token, 'src') : [];
}

const relations = (token: Token.TagToken): readonly string[] =>
  (valueOf(token, 'rel') ?? '').toLowerCase().split(/[\t\n\f\r ]+/);

function given(token: Token.TagToken, name: string): readonly string[] {
  const value = valueOf(token, name);
  return value === undefined ? [] : [value];
}

function valueOf({ attrs }: Token.TagToken, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}
