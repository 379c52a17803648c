/**
 * Puts a page of this origin into every frame that the page gives to another one; see `server/show-panel.mjs` for why.
 *
 * @param {(request: { url: string, destination: string, services: string[] }) => void} onFrame - Told of what the frame would have
 *   requested, in the form of the worker's log.
 */
export function standInForFrames(onFrame) {
  const check = (/** @type {HTMLIFrameElement} */ frame) => {
    if (!frame.src || new URL(frame.src).origin === location.origin) return;
    const url = frame.src;
    frame.src = `/__candor/frame?url=${encodeURIComponent(url)}`;
    void fetchServices(url).then((services) => onFrame({ url, destination: 'iframe', services }));
  };
  const checkAll = () => document.querySelectorAll('iframe').forEach(check);
  new MutationObserver(checkAll).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['src'],
  });
  checkAll();
}

async function fetchServices(/** @type {string} */ url) {
  const response = await fetch(
    `/__candor/vendor?${new URLSearchParams({ url, destination: 'iframe' })}`,
  );
  return (response.headers.get('X-Candor-Services') ?? '').split(' ').filter(Boolean);
}
