import type { ContentSecurity } from './content-security.ts';
import { scriptJson } from './script-json.ts';

/** Renders the header as one function for servers and edges that run JavaScript. */
export function renderServerModule({ always, granted }: ContentSecurity): string {
  const sources = Object.fromEntries(
    granted.map(({ category, sources: list }) => [category, list.join(' ')]),
  );
  return `// Content-Security-Policy by consent: the browser refuses every host that the visitor did not grant.
//
//   Express             app.use((request, response, next) => {
//                         response.setHeader('Content-Security-Policy', contentSecurityPolicy(request.headers.cookie));
//                         response.vary('Cookie');
//                         next();
//                       });
//   Hono                app.use(async (context, next) => {
//                         await next();
//                         context.header('Content-Security-Policy', contentSecurityPolicy(context.req.header('cookie')));
//                         context.header('Vary', 'Cookie', { append: true });
//                       });
//   Netlify Edge,       const response = new Response(upstream.body, upstream);
//   Cloudflare Workers, response.headers.set('Content-Security-Policy', contentSecurityPolicy(request.headers.get('cookie')));
//   Vercel Middleware   response.headers.append('Vary', 'Cookie');

const ALWAYS = ${scriptJson(always.join(' '))};
const GRANTED = ${scriptJson(sources)};

/**
 * @param {string | null | undefined} cookies - Value of the request's Cookie header. Anything that is not a decision grants nothing.
 * @returns {string} Value of the Content-Security-Policy header.
 */
export function contentSecurityPolicy(cookies) {
  const match = /(?:^|;\\s*)candor=1\\.[^.;]*\\.[^.;]*\\.([^.;]*)\\./.exec(cookies ?? '');
  const categories = match === null ? [] : match[1].split('~');
  const granted = Object.keys(GRANTED).filter((category) => categories.includes(category));
  return ['default-src', ALWAYS, ...granted.map((category) => GRANTED[category])].join(' ');
}
`;
}
