// Cloudflare Workers: the main module of a Worker in front of an origin, or of one with static assets (binding ASSETS and
// run_worker_first = true, so that files come through it too).
import { protectResponse } from './csp.js';

export default {
  async fetch(request, env) {
    const response = await (env.ASSETS ? env.ASSETS.fetch(request) : fetch(request));
    return protectResponse(request, response);
  },
};
