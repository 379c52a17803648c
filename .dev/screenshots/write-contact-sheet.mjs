import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FACETS = ['group', 'variant', 'locale', 'width', 'scheme'];

/**
 * Writes `index.html`: all pictures, grouped by layout and theme, with a filter for each property. A click enlarges one, the arrow keys
 * go on from there. It needs nothing but the pictures beside it.
 */
export function writeContactSheet(folder, shots) {
  const groups = groupByTitle(shots);
  const sections = [...groups].map(
    ([title, own]) =>
      `<section><h2>${title}</h2><div>${own.map(drawFigure).join('')}</div></section>`,
  );
  const filters = FACETS.map((facet) => drawFilter(facet, shots));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Candor: ${shots.length} pictures</title>
<style>${STYLE}</style><nav>${filters.join('')}<output></output></nav>${sections.join('')}
<dialog><p></p><img alt=""></dialog><script>${SCRIPT}</script></html>`,
  );
}

function groupByTitle(shots) {
  const groups = new Map();
  for (const shot of shots) {
    const title = `${shot.group} · ${shot.variant}`;
    groups.set(title, [...(groups.get(title) ?? []), shot]);
  }
  return groups;
}

function drawFigure(shot) {
  const data = FACETS.map((facet) => `data-${facet}="${shot[facet]}"`).join(' ');
  return `<figure ${data}><img loading="lazy" src="${shot.name}.png" alt="${shot.name}"><figcaption>${shot.locale} · ${shot.width} · ${shot.scheme}</figcaption></figure>`;
}

function drawFilter(facet, shots) {
  const values = [...new Set(shots.map((shot) => String(shot[facet])))];
  const options = ['', ...values].map(
    (value) => `<option value="${value}">${value || 'all'}</option>`,
  );
  return `<label>${facet} <select name="${facet}">${options.join('')}</select></label> `;
}

const STYLE = `
body { margin: 0; font: 14px/1.4 system-ui, sans-serif; background: #777; color: #fff }
nav { position: sticky; top: 0; padding: .75em 1em; background: #333; z-index: 1 }
section { padding: 0 1em } section > div { display: flex; flex-wrap: wrap; gap: 1em; align-items: end }
figure { margin: 0 } figure img { display: block; height: 260px; cursor: zoom-in } figcaption { font-size: 12px }
dialog { max-width: 100vw; max-height: 100vh; padding: 0; border: 0; background: #222; color: #fff }
dialog img { display: block; max-width: 98vw; max-height: 92vh } dialog p { margin: .25em .5em }
[hidden] { display: none !important }`;

const SCRIPT = `
const figures = [...document.querySelectorAll('figure')];
const dialog = document.querySelector('dialog');
let shown = [];
let at = 0;
function filter() {
  const wanted = [...document.querySelectorAll('select')].filter(({ value }) => value);
  for (const figure of figures) figure.hidden = wanted.some(({ name, value }) => figure.dataset[name] !== value);
  shown = figures.filter(({ hidden }) => !hidden);
  for (const section of document.querySelectorAll('section')) section.hidden = !section.querySelector('figure:not([hidden])');
  document.querySelector('output').textContent = shown.length + ' pictures';
}
function show(index) {
  at = (index + shown.length) % shown.length;
  const { src, alt } = shown[at].querySelector('img');
  Object.assign(dialog.querySelector('img'), { src, alt });
  dialog.querySelector('p').textContent = alt;
  if (!dialog.open) dialog.showModal();
}
addEventListener('change', filter);
addEventListener('click', ({ target }) => {
  const figure = target.closest('figure');
  if (figure) show(shown.indexOf(figure));
  else if (dialog.contains(target)) dialog.close();
});
addEventListener('keydown', ({ key }) => {
  if (dialog.open && key === 'ArrowRight') show(at + 1);
  if (dialog.open && key === 'ArrowLeft') show(at - 1);
});
filter();`;
