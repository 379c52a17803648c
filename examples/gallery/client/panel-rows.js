const HELD = 'template[data-consent], script[type="text/plain"][data-consent]';

/**
 * What to say of each service on this page.
 *
 * @param {readonly any[]} services - As `/__candor/site.json` lists them.
 * @param {{ state: any, requests: readonly any[] }} page - `candor.state`, and what the worker saw.
 */
export function describeRows(services, { state, requests }) {
  const names = storedNames();
  return services.map((service) => {
    const { id, name, category, storage } = service;
    const present = names.filter((stored) => storage.some(({ key }) => isMatch(key, stored)));
    const page = {
      decision: state?.services[id],
      tags: [...document.querySelectorAll(HELD)].filter((tag) =>
        [id, category].includes(tag.dataset.consent),
      ).length,
      seen: requests.filter((request) => request.services.includes(id)).length,
    };
    return { id, name, category, present, ...describe(service, page) };
  });
}

function describe({ category, kind }, { decision, tags, seen }) {
  if (category === 'necessary') return { status: 'necessary', words: 'needs no consent' };
  if (seen > 0) return describeSeen({ isGranted: decision === 'granted', kind, seen });
  if (decision === 'granted') {
    return {
      status: 'released',
      words: tags > 0 ? 'allowed, loading' : 'allowed, no requests here',
    };
  }
  const held = tags > 0 ? count(tags, 'tag') : 'nothing on this page';
  if (decision === 'denied') return { status: 'refused', words: `refused, ${held}` };
  return { status: tags > 0 ? 'held' : 'absent', words: tags > 0 ? `held, ${held}` : held };
}

function describeSeen({ isGranted, kind, seen }) {
  if (isGranted) return { status: 'released', words: `released, ${count(seen, 'request')}` };
  // Its placeholder offers to load an embed for this page view only; nothing is stored then.
  if (kind === 'embed')
    return { status: 'released', words: `loaded once, ${count(seen, 'request')}` };
  return { status: 'unexpected', words: `${count(seen, 'request')} without consent` };
}

function storedNames() {
  const cookies = document.cookie.split('; ').map((pair) => pair.split('=')[0]);
  return [...cookies, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean);
}

/** @param {string} pattern - With `*` for any run of characters. */
function isMatch(pattern, name) {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
