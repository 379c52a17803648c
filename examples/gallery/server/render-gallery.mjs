import { html } from 'hono/html';

import { renderCard } from './render-card.mjs';
import { renderPage } from './render-page.mjs';

/**
 * The gallery: a card for each site.
 *
 * @param {readonly import('./compile-sites.mjs').CompiledSite[]} sites
 * @param {string} port - Of this server; each site has its own host on it.
 */
export function renderGallery(sites, port) {
  return renderPage(
    'Candor: five policies, five banners',
    html`<header class="intro">
        <p class="brand">Candor</p>
        <h1>
          What the <mark>policy says</mark>, what the <mark>banner asks</mark>, what the
          <mark>site does</mark>.
        </h1>
        <p>
          Five real privacy policies, restated in our own words, and compiled by one command into
          one script tag each. The sites around them are demonstrations: their text and pictures are
          ours, and none of them is the company’s.
        </p>
      </header>
      <main>
        <ul class="cards">
          ${sites.map((site) => renderCard(site, `http://${site.id}.localhost:${port}`))}
        </ul>
        <section class="how">
          <h2>What you see on the sites</h2>
          <p>
            No vendor is contacted. A service worker on each site answers in the vendors’ place,
            sets the cookies that the catalogue lists for them, and keeps a log. The panel at the
            right edge shows what was held, released or refused, and what Candor costs the page.
            Turn it off there to have the same pages meet the real vendors.
          </p>
        </section>
      </main>`,
  );
}
