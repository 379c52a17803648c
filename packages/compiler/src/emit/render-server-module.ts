import type { ContentSecurity } from './content-security.ts';
import { scriptJson } from './script-json.ts';

/** Renders the header as one function for servers and edges that run JavaScript. */
export function renderServerModule({ always, granted }: ContentSecurity): string {
  const rows = granted.map(
    ({ id, code, isMarketing, sources }) =>
      `  // ${id}\n  ${scriptJson([code, isMarketing, sources.join(' ')])},\n`,
  );
  return `// Content-Security-Policy by consent: the browser refuses every host that the visitor did not grant.
//
//   Express             app.use((request, response, next) => {
//                         const { cookie, 'sec-gpc': gpc } = request.headers;
//                         response.setHeader('Content-Security-Policy', contentSecurityPolicy(cookie, gpc));
//                         response.vary('Cookie, Sec-GPC');
//                         next();
//                       });
//   Hono                app.use(async (context, next) => {
//                         await next();
//                         const [cookie, gpc] = ['cookie', 'sec-gpc'].map((name) => context.req.header(name));
//                         context.header('Content-Security-Policy', contentSecurityPolicy(cookie, gpc));
//                         context.header('Vary', 'Cookie, Sec-GPC', { append: true });
//                       });
//   Netlify Edge,       const response = new Response(upstream.body, upstream);
//   Cloudflare Workers, const [cookie, gpc] = ['cookie', 'sec-gpc'].map((name) => request.headers.get(name));
//   Vercel Middleware   response.headers.set('Content-Security-Policy', contentSecurityPolicy(cookie, gpc));
//                       response.headers.append('Vary', 'Cookie, Sec-GPC');

const ALWAYS = ${scriptJson(always.join(' '))};

/** A service's code in the consent cookie, whether it is marketing, and the hosts its grant opens. */
const SERVICES = [
${rows.join('')}];

const COOKIE =
  /(?:^|;\\s*)candor=1\\.[0-9a-z]{1,8}\\.(accept-all|reject-all|choose|withdraw)\\.[a-z~]*\\.((?:[0-9a-z]{4})*)\\./;

/**
 * @param {string | null | undefined} cookies - The request's Cookie header. Anything that is not a decision grants nothing.
 * @param {string | null | undefined} [gpc] - The request's Sec-GPC header: while it is 1, marketing is granted only by a choice of its own.
 * @returns {string} Value of the Content-Security-Policy header.
 */
export function contentSecurityPolicy(cookies, gpc) {
  const [, method, codes = ''] = COOKIE.exec(cookies ?? '') ?? [];
  const granted = new Set(codes.match(/.{4}/g));
  const sources = SERVICES.filter(
    ([code, isMarketing]) =>
      granted.has(code) && !(isMarketing && gpc === '1' && method !== 'choose'),
  ).map(([, , hosts]) => hosts);
  return ['default-src', ALWAYS, ...sources].join(' ');
}
`;
}
