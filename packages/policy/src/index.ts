export { detectFormat } from './detect-format.ts';
export type { PolicyFormat } from './parse/policy-document.ts';
export { readPolicy, type ReadPolicyOptions, type ReadPolicyResult } from './read-policy.ts';
