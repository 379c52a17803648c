import { html } from 'hono/html';

import { renderPage } from './render-page.mjs';

/**
 * The configuration of a site, as a page.
 *
 * @param {import('./compile-sites.mjs').CompiledSite} site
 */
export function renderConfig({ id, name, config }) {
  return renderPage(
    `Configuration of ${name}`,
    html`<main class="config">
      <p><a href="/">All sites</a></p>
      <h1>${name}: <mark>candor.config.json</mark></h1>
      <p>
        Drafted by <code>candor init seeds/${id}/policy.md</code>; its questions were then answered
        by hand. Each line carries the sentence of the policy that it was read from.
      </p>
      <pre tabindex="0"><code>${config}</code></pre>
    </main>`,
  );
}
