import { html } from 'hono/html';

import type { HtmlText } from './html-text.ts';

/** What a released embed shows in the preview, instead of the vendor's page. */
export function renderStandIn(name: string): HtmlText {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${name}</title>
        <link rel="stylesheet" href="/preview/sample.css" />
      </head>
      <body class="stand-in">
        <p>${name} would load here.</p>
      </body>
    </html>`;
}
