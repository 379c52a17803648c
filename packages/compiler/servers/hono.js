// Hono:
//
//   import { consentPolicy } from './candor/headers/hono.js';
//   app.use(consentPolicy());                                        // first, so that static files have it too
//   app.use(consentPolicy({ nonce: (context) => context.get('nonce') }));
import { policyHeaders } from './csp.js';

/**
 * @param {{ nonce?: (context) => string, region?: (context) => string, reportUri?: string, reportOnly?: boolean }} [options]
 * @returns {(context, next: () => Promise<void>) => Promise<void>}
 */
export function consentPolicy({ nonce, region, ...options } = {}) {
  return async (context, next) => {
    await next();
    const headers = policyHeaders((name) => context.req.header(name), {
      ...options,
      ...(nonce && { nonce: nonce(context) }),
      ...(region && { region: region(context) }),
    });
    for (const [name, value] of headers) context.header(name, value, { append: true });
  };
}
