/** The control page of `candor preview`: keeps the sample page in its frame in step with the controls and the files. */
const form = document.querySelector('#controls');
const frame = document.querySelector('iframe');
const byId = (id) => document.getElementById(id);

/** Answer of `/status`, or `undefined` before the first one. */
let build;

await refresh();
new EventSource('/events').addEventListener('change', () => void refresh());
// On the document: the width stands outside the form that it belongs to.
document.addEventListener('change', showPage);
frame.addEventListener('load', watchPage);
addEventListener('resize', showSize);
document.querySelector('.buttons').addEventListener('click', (event) => {
  const action = event.target.closest('[data-do]')?.dataset.do;
  if (action === 'reset') askAgain();
  else if (action !== undefined) frame.contentWindow.candor?.[action]();
});

async function refresh() {
  try {
    build = await (await fetch('/status')).json();
  } catch {
    showBuild({ kind: 'lost', words: 'The preview server has ended. Start it again.' });
    return;
  }
  showBuild(build);
  if (build.site !== undefined) showSite(build);
  showPage();
}

function showBuild({ kind, words }) {
  byId('build').dataset.kind = kind;
  byId('build').textContent = words;
  // Nothing to control while there is no page.
  form.inert = kind === 'failed' || kind === 'lost';
}

function showSite({ site, locales, variant, profiles }) {
  byId('site').textContent = site;
  const languages = form.elements.lang;
  const wanted = languages.value;
  languages.replaceChildren(...locales.map((locale) => new Option(nameOf(locale), locale)));
  languages.value = locales.includes(wanted) ? wanted : locales[0];
  if (form.elements.profile.length === 0) {
    form.elements.profile.append(...profiles.map(([id, name]) => new Option(name, id)));
    for (const [name, value] of Object.entries(variant)) form.elements[name].value = value;
  }
  byId('configured').textContent = `The configuration says ${Object.values(variant).join(', ')}.`;
}

function nameOf(locale) {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}

function showPage() {
  const choices = new FormData(form);
  const width = Number(choices.get('width'));
  choices.delete('width');
  const address = `/page?${new URLSearchParams(choices)}`;
  byId('alone').href = address;
  frame.style.width = width === 0 ? '100%' : `${width}px`;
  showSize();
  // `replace` keeps the browser's history free of every flick of a switch.
  frame.contentWindow.location.replace(address);
}

function showSize() {
  byId('size').textContent = `${frame.clientWidth} × ${frame.clientHeight}`;
}

function watchPage() {
  const { candor, document: page } = frame.contentWindow;
  showState(candor?.state);
  page.addEventListener('candor-change', () => showState(candor.state));
  void candor?.ready.then(() => showState(candor.state));
}

function showState(state) {
  const rows = Object.entries(build?.categories ?? {}).map(([category, count]) => {
    const decision = state?.categories[category] ?? 'undecided';
    const row = document.createElement('li');
    const name = document.createElement('span');
    const word = document.createElement('span');
    name.textContent = `${category} (${count})`;
    word.textContent = decision;
    word.dataset.decision = decision;
    row.append(name, word);
    return row;
  });
  byId('state').replaceChildren(...rows);
}

/** The sample page shares this page's origin, so its decision can be forgotten from here. */
function askAgain() {
  document.cookie = 'candor=; Max-Age=0; Path=/';
  frame.contentWindow.localStorage.clear();
  frame.contentWindow.location.reload();
}
