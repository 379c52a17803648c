export { candorHono, type HonoMiddleware } from './serve/candor-hono.ts';
export { createResponseHolder, type ResponseHolder } from './serve/create-response-holder.ts';
export { holdResponse } from './serve/hold-response.ts';
export { withoutValidators } from './serve/without-validators.ts';
export type { HeldSheet, HoldOptions, HoldService } from './hold-options.ts';
export type { CookieRefresh, ServeOptions, ServeReport } from './serve/serve-options.ts';
