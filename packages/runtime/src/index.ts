export { encodeDecision } from './encode-decision.ts';
export type { GateHost } from './gate-host.ts';
export { leadsAway } from './leads-away.ts';
export { matchNames } from './match-names.ts';
export { matchServices } from './match-services.ts';
export { readDecision, type StoredDecision } from './read-decision.ts';
export { resolveState } from './resolve-state.ts';
export { sizeLike } from './size-like.ts';
export { toLink } from './to-link.ts';
