// The simulator's panel: what was held, released or refused on this page, and what Candor costs it. In a shadow root, so that it and
// the site do not meet.
import { describeRows } from './panel-rows.js';
import { PANEL_STYLES } from './panel-styles.js';
import { watchVitals } from './panel-vitals.js';
import { standInForFrames } from './stand-in-frames.js';

const here = `${location.pathname}${location.search}`;
const gallery = new URL('/', location.href);
gallery.hostname = 'localhost';

/** @type {{ name: string, services: any[] }} */
const site = await (await fetch('/__candor/site.json')).json();
const requests = await (await fetch('/__candor/log')).json();

const panel = document.createElement('candor-simulator');
const root = panel.attachShadow({ mode: 'open' });
root.innerHTML = `
  <style>${PANEL_STYLES}</style>
  <button type="button" id="toggle" aria-expanded="false" aria-controls="panel"><b></b><span></span></button>
  <section id="panel" aria-label="Simulator" hidden>
    <header>
      <h2>Simulator</h2>
      <button type="button" id="close" aria-label="Close the simulator panel">✕</button>
    </header>
    <p class="note">The vendors are played by a service worker on this machine. Candor does not know.</p>
    <p class="counts" role="status"></p>
    <nav aria-label="Simulator">
      <a href="/__candor/reset?to=${encodeURIComponent(here)}">Start over</a>
      <a href="/__candor/leave?to=${encodeURIComponent(here)}">Turn off</a>
      <a href="${gallery}">All sites</a>
    </nav>
    <h3>Services</h3>
    <ul id="rows"></ul>
    <h3>What it costs this page</h3>
    <dl id="vitals"></dl>
    <p class="note" id="gpc"></p>
  </section>`;

const find = (/** @type {string} */ selector) => root.querySelector(selector);
const text = (tag, className, content) => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = content;
  return element;
};

function drawRows() {
  const rows = describeRows(site.services, { state: window.candor?.state, requests });
  find('#rows').replaceChildren(
    ...rows.map(({ id, name, category, status, words, present }) => {
      const row = text('li', status, '');
      row.dataset.service = id;
      row.append(text('b', '', name), text('span', 'category', category), text('em', '', words));
      if (present.length > 0) row.append(text('code', '', present.join('  ')));
      return row;
    }),
  );
  const count = (status) => rows.filter((row) => row.status === status).length;
  const counts = ['held', 'released', 'refused', 'unexpected']
    .map((status) => [count(status), status])
    .filter(([number, status]) => number > 0 || status === 'held');
  find('.counts').textContent = counts.map(([number, status]) => `${number} ${status}`).join(', ');
  const [number, status] = counts.toSorted((a, b) => b[0] - a[0])[0];
  find('#toggle b').textContent = number;
  find('#toggle span').textContent = status;
  find('#toggle').className = number > 0 ? status : '';
}

function drawVitals(lines) {
  find('#vitals').replaceChildren(
    ...lines.flatMap(([name, value, remark]) => {
      const detail = text('dd', '', value);
      detail.append(text('small', '', remark));
      return [text('dt', '', name), detail];
    }),
  );
}

function toggle(isOpen) {
  find('#panel').hidden = !isOpen;
  find('#toggle').setAttribute('aria-expanded', String(isOpen));
  find(isOpen ? '#close' : '#toggle').focus();
}

find('#toggle').addEventListener('click', () => toggle(find('#panel').hidden));
find('#close').addEventListener('click', () => toggle(false));
root.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') toggle(false);
});
navigator.serviceWorker.addEventListener('message', ({ data }) => {
  if (!data.candorRequest) return;
  requests.push(data.candorRequest);
  drawRows();
});
navigator.serviceWorker.startMessages();
document.addEventListener('candor-change', drawRows);
// Cookies have no event that every browser has.
setInterval(drawRows, 1000);

standInForFrames((request) => {
  requests.push(request);
  drawRows();
});
watchVitals(drawVitals);
find('#gpc').textContent = navigator.globalPrivacyControl
  ? 'This browser sends Global Privacy Control: marketing stays refused unless it is chosen by itself.'
  : 'This browser sends no Global Privacy Control. It cannot be switched from a page.';
drawRows();
document.documentElement.append(panel);
