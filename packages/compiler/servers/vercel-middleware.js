// Vercel: copy this file to middleware.js at the root of the project, and csp.js beside it. The static vercel.json is then not needed.
// In a Next.js application return NextResponse.next({ headers }) with the headers below from your own middleware.
import { policyHeaders } from './csp.js';

export default function middleware(request) {
  const headers = new Headers(policyHeaders((name) => request.headers.get(name)));
  // What next() of @vercel/functions answers: the request goes on, and the headers are added to its response.
  headers.set('x-middleware-next', '1');
  return new Response(null, { headers });
}
