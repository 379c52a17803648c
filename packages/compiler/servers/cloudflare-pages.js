// Cloudflare Pages: copy this file to functions/_middleware.js, and csp.js beside it. The static _headers is then not needed.
import { protectResponse } from './csp.js';

export const onRequest = async ({ request, next }) => protectResponse(request, await next());
