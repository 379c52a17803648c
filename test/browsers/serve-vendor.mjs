/** A vendor's file in the tests, on whatever host. */
const VENDOR = /\/test\/vendor\.js$/;
/** Answers with what the vendor was asked for: the searches of all requests so far, in order. */
const LOG = '/vendor-requests';

/**
 * The vendor of the elements' tests: a plugin that notes every request to it, WebSockets' too, as a server sees them, and a middleware
 * that tells.
 *
 * Its file is for everybody, and asked for each time although the runner lets everything be kept for a year: of a frame that it has in
 * its cache WebKit keeps no record, nor of an answer that it may not hand out.
 */
export function serveVendor() {
  const searches = [];
  const note = ({ url }) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    if (VENDOR.test(pathname)) searches.push(search.slice(1));
  };
  return {
    plugin: {
      name: 'vendor-log',
      serverStart({ server }) {
        server.on('request', note);
        server.on('upgrade', note);
      },
    },
    middleware: (context, next) => {
      if (context.path === LOG) {
        context.set('Cache-Control', 'no-store');
        context.body = searches;
        return undefined;
      }
      if (VENDOR.test(context.path)) context.set({ 'Access-Control-Allow-Origin': '*', Vary: '*' });
      return next();
    },
  };
}
