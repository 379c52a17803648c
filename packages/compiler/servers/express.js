// Express, Connect and plain node:http:
//
//   import { consentPolicy } from './candor/headers/express.js';
//   app.use(consentPolicy());                                        // first, so that static files have it too
//   app.use(consentPolicy({ nonce: (request, response) => response.locals.nonce }));
//   createServer((request, response) => consentPolicy()(request, response, () => { … }));
import { policyHeaders } from './csp.js';

/**
 * @param {{ nonce?: (request, response) => string, region?: (request, response) => string, reportUri?: string, reportOnly?: boolean }} [options]
 * @returns {(request, response, next: () => void) => void}
 */
export function consentPolicy({ nonce, region, ...options } = {}) {
  return (request, response, next) => {
    const writeHead = response.writeHead.bind(response);
    // At the last moment before the headers go: what the site sets later neither replaces them nor is replaced.
    response.writeHead = (status, ...rest) => {
      const given = rest.at(-1);
      if (typeof given === 'object' && given !== null) appendAll(response, rest.pop());
      const headers = policyHeaders((name) => request.headers[name], {
        ...options,
        ...(nonce && { nonce: nonce(request, response) }),
        ...(region && { region: region(request, response) }),
      });
      for (const [name, value] of headers) response.appendHeader(name, value);
      return writeHead(status, ...rest);
    };
    next();
  };
}

/** What is given to `writeHead` (an object, or a list of names and values) wins over what was set before. */
function appendAll(response, given) {
  const list = Array.isArray(given) ? given.flat() : Object.entries(given).flat();
  const pairs = list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : []));
  for (const [name] of pairs) response.removeHeader(name);
  for (const [name, value] of pairs) {
    response.appendHeader(name, Array.isArray(value) ? value.map(String) : String(value));
  }
}
