// The simulator's service worker: it sees every request of the site's pages, answers those that go to other hosts, and keeps a log of
// them per page. Nothing leaves this machine.

/** Requests to other hosts by the id of the page that made them. @type {Map<string, object[]>} */
const logs = new Map();

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin === location.origin) {
    if (url.pathname === '/__candor/log') {
      event.respondWith(Response.json(logs.get(event.clientId) ?? []));
    }
    return;
  }
  if (event.request.mode === 'navigate') return;
  event.respondWith(answer(event));
});

async function answer({ request, clientId }) {
  const { url, destination } = request;
  const response = await fetch(`/__candor/vendor?${new URLSearchParams({ url, destination })}`);
  const services = (response.headers.get('X-Candor-Services') ?? '').split(' ').filter(Boolean);
  await note(clientId, { url, destination: destination || 'fetch', services });
  return response;
}

async function note(clientId, entry) {
  logs.set(clientId, [...(logs.get(clientId) ?? []), entry]);
  const client = await clients.get(clientId);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Client is of this origin
  client?.postMessage({ candorRequest: entry });
}
