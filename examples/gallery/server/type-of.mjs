const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * Content type of a file, by the end of its name.
 *
 * @param {string} path
 * @returns {string}
 */
export function typeOf(path) {
  const ending = /** @type {keyof typeof TYPES} */ (path.slice(path.lastIndexOf('.') + 1));
  return TYPES[ending] ?? 'text/plain; charset=utf-8';
}
