export { convertPolicy } from './convert/convert-policy.ts';
export type { ConvertPolicyResult, DocumentFormat } from './convert/converted-policy.ts';
export { detectDocument } from './convert/detect-document.ts';
export { detectFormat } from './detect-format.ts';
export type { SetAside } from './extract/set-aside.ts';
export type { MentionStatus } from './match/mention-status.ts';
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
