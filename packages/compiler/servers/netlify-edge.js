// Netlify: copy this file and csp.js into netlify/edge-functions/candor/, this one as index.js. The static _headers is then not needed.
import { protectResponse } from './csp.js';

export default async (request, context) => protectResponse(request, await context.next());

export const config = { path: '/*' };
