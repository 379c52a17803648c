import {
  createLineIndex,
  formatCodeFrame,
  toPrintable,
  type Diagnostic,
  type Sources,
} from '@candor/diagnostics';
import { html } from 'hono/html';

import { countDiagnostics } from '../format/count-diagnostics.ts';
import type { HtmlText } from './html-text.ts';

const FRAME_COLUMNS = 104;
/** One screen of errors is enough to begin with. */
const MAX_SHOWN = 20;

/** The page in place of the sample while the project does not compile: each diagnostic with its code frame, errors first. */
export function renderFailedPage(diagnostics: readonly Diagnostic[], sources: Sources): HtmlText {
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  const ordered = [
    ...diagnostics.filter((diagnostic) => isError(diagnostic)),
    ...diagnostics.filter((diagnostic) => !isError(diagnostic)),
  ];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Does not compile</title>
        <link rel="stylesheet" href="/preview/failed.css" />
      </head>
      <body>
        <h1>The configuration does not compile</h1>
        <p>${countDiagnostics(diagnostics)}. This page follows your edits.</p>
        ${ordered.slice(0, MAX_SHOWN).map((diagnostic) => renderDiagnostic(diagnostic, sources))}
      </body>
    </html>`;
}

function renderDiagnostic(diagnostic: Diagnostic, sources: Sources): HtmlText {
  const { severity, message, code, why, fix, span } = diagnostic;
  const source = sources[diagnostic.file ?? ''];
  const lines = source === undefined ? undefined : createLineIndex(source.text);
  const place = span === null || lines === undefined ? undefined : lines.positionAt(span.start);
  const frame =
    span === null || lines === undefined
      ? ''
      : html`<pre>${formatCodeFrame(lines, span, { color: false, width: FRAME_COLUMNS })}</pre>`;
  return html`<article>
    <h2>
      <span class="severity" data-severity="${severity}">${severity}</span> ${toPrintable(message)}
    </h2>
    <p class="place">
      ${
        place === undefined || source === undefined
          ? ''
          : `${source.name}:${place.line}:${place.column} · `
      }<code>${code}</code>
    </p>
    ${frame}
    <dl>
      <dt>why</dt>
      <dd>${toPrintable(why)}</dd>
      <dt>fix</dt>
      <dd>${toPrintable(fix)}</dd>
    </dl>
  </article>`;
}
