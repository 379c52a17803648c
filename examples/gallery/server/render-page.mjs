import { html } from 'hono/html';

/**
 * A page of the gallery.
 *
 * @param {string} title
 * @param {unknown} body - HTML.
 */
export function renderPage(title, body) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link
          rel="icon"
          href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='5' fill='%23ffe14d'/%3E%3Cpath d='M6 13l4 4 8-10' fill='none' stroke='%23111' stroke-width='3'/%3E%3C/svg%3E"
        />
        <link rel="stylesheet" href="/gallery.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
