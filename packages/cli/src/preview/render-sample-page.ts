import type { Plan } from '@candor/model';
import { html } from 'hono/html';

import type { HtmlText } from './html-text.ts';

/** What the controls decided about the sample page. */
export interface SamplePageOptions {
  readonly lang: string;
  readonly theme: 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  readonly gpc: boolean;
  /** Address of the folder that `consent.js` is served from. */
  readonly base: string;
}

/** A long list of placeholders would hide the page. */
const MAX_EMBEDS = 2;

/**
 * A page as sites have them, with the tag in its head: an article, embeds that are held, the cookie declaration and the
 * link that reopens the settings. Embeds show a stand-in: the preview asks nothing of any third party.
 */
export function renderSamplePage(plan: Plan, options: SamplePageOptions): HtmlText {
  const { lang, theme, dir, gpc, base } = options;
  const embeds = plan.services.filter(({ kind }) => kind === 'embed').slice(0, MAX_EMBEDS);
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}" data-theme="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${plan.site.name}</title>
        ${gpc ? html`<script src="/preview/sample.js" data-gpc></script>` : ''}
        <script src="${base}consent.js"></script>
        <link rel="icon" href="/preview/icon.svg" />
        <link rel="stylesheet" href="/preview/sample.css" />
      </head>
      <body>
        <header>
          <strong>${plan.site.name}</strong>
          <nav aria-label="Main"><a href="#story">Stories</a><a href="#about">About</a></nav>
        </header>
        <main id="story">
          <div class="lead"></div>
          <h1>A walk along the old canal, from lock to lock</h1>
          <p class="by">Sample page of the preview. Nothing on it is loaded from elsewhere.</p>
          <p>
            The towpath leaves the town behind the mill and follows the water for eleven kilometres.
            Herons stand in the shallows; every lock keeper’s house has its own garden, and two of
            them still sell coffee on Sundays.
          </p>
          ${embeds.map(
            ({ id, name }) =>
              html`<figure>
                <template data-consent="${id}"
                  ><iframe title="${name}" src="/stand-in?name=${encodeURIComponent(name)}"></iframe
                ></template>
                <figcaption>An embed of ${name}, held until the visitor agrees.</figcaption>
              </figure>`,
          )}
          <p>
            Past the third lock the valley opens. In spring the meadows stand under water, and the
            path turns into a causeway between two skies. Turn back at the aqueduct, or take the
            train from the halt below it.
          </p>
          <h2 id="about">Cookies on this site</h2>
          <candor-declaration></candor-declaration>
        </main>
        <footer>
          <span>${plan.site.controller}</span>
          <a href="#settings" data-candor-open>Privacy settings</a>
        </footer>
      </body>
    </html>`;
}
