/** Under the folder of the artifacts. */
export const CLIENT_NAME = 'unlisted-client.js';
export const REPORT_NAME = 'unlisted';

/**
 * Script of the development server's pages: reports each host that belongs to no service, once a page, to the server itself. It is no
 * module, because those wait for the end of the page, and the gate does not.
 */
export const unlistedClient: string = `(() => {
  const report = new URL('${REPORT_NAME}', document.currentScript.src);
  const reported = new Set();
  document.addEventListener('candor-unlisted', ({ detail }) => {
    const url = new URL(detail, document.baseURI);
    if (reported.has(url.hostname)) return;
    reported.add(url.hostname);
    // Where the server has gone, there is nobody to tell.
    fetch(report, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ url: url.href.slice(0, 2048), page: location.pathname.slice(0, 2048) }]),
    }).catch(() => {});
  });
})();
`;
