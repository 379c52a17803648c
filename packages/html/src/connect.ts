export { candorConnect, type ConnectMiddleware } from './serve/candor-connect.ts';
export type { HeldSheet, HoldOptions, HoldService } from './hold-options.ts';
export type { CookieRefresh, ServeOptions, ServeReport } from './serve/serve-options.ts';
