import type { Diagnostic } from '@candor/diagnostics';

import type { SiteDocument } from './site.ts';

const SCRIPT_TAG = /<script\s[^>]{1,2000}>/gi;
/** Not on another host: there it may be anybody's. */
const GATE =
  /\ssrc\s{0,9}=\s{0,9}["']?(?!\/\/|[a-z]{1,9}:)(?:[^"'\s>]{0,1000}\/)?consent\.js(?=["'?\s>])/i;
const LATE = /\s(?:(async|defer)(?=[\s=>/])|type\s{0,9}=\s{0,9}["']?(module)(?=["'\s>]))/i;

/** Names the pages on which the gate's tag has it run later than the page's own scripts; each once. */
export function checkGateTag(documents: readonly SiteDocument[]): readonly Diagnostic[] {
  return documents
    .filter(({ kind }) => kind === 'page')
    .flatMap(({ name, text }) => {
      for (const { 0: tag, index } of text.matchAll(SCRIPT_TAG)) {
        const [, attribute, type] = (GATE.test(tag) && LATE.exec(tag)) || [];
        const word = attribute?.toLowerCase() ?? (type && 'type="module"');
        if (word) return [describe(word, name, { start: index, end: index + tag.length })];
      }
      return [];
    });
}

function describe(word: string, file: string, span: { start: number; end: number }): Diagnostic {
  return {
    code: 'no-late-gate',
    // No error: what stands in a comment is read as well.
    severity: 'warning',
    message: `The tag of consent.js has ${word} in ${file}.`,
    why: 'The page’s own scripts may run before the gate then, and nothing holds what they load. A module finds none of its files besides, and asks nobody.',
    fix: 'Take it away: <script src="…/consent.js"></script>, first in <head>.',
    span,
    file,
  };
}
