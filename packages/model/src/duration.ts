/**
 * How long something is stored: an ISO 8601 duration (`P13M`, `PT30M`), or `session` (until the browser closes),
 * `persistent` (until deleted by hand) or `localStorage` (no expiry, as web storage has none).
 */
export type StorageDuration = string;
