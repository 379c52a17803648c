export { detectFormat } from './detect-format.ts';
export { parsePolicy } from './parse/parse-policy.ts';
export type {
  Block,
  BlockKind,
  PolicyDocument,
  PolicyFormat,
  Section,
  Sentence,
  TextRange,
} from './parse/policy-document.ts';
export { readPolicy, type ReadPolicyOptions, type ReadPolicyResult } from './read-policy.ts';
