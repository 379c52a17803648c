export { detectFormat } from './detect-format.ts';
export type { SetAside } from './extract/set-aside.ts';
export type { MentionStatus } from './match/mention-status.ts';
export type { PolicyFormat } from './parse/policy-document.ts';
export { readPolicy, type ReadPolicyOptions, type ReadPolicyResult } from './read-policy.ts';
