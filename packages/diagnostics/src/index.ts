export { hasErrors, SEVERITIES, type Diagnostic, type Severity, type Span } from './diagnostic.ts';
export { formatCodeFrame, type CodeFrameOptions } from './format-code-frame.ts';
export { formatJson } from './format-json.ts';
export { formatSarif, type FormatSarifOptions } from './format-sarif.ts';
export { formatText, type FormatTextOptions, type Sources } from './format-text.ts';
export { createLineIndex, type LineIndex } from './line-index.ts';
export {
  parseRulePage,
  type RuleExample,
  type RuleExampleKind,
  type RulePage,
} from './parse-rule-page.ts';
export { positionAt, type Position } from './position.ts';
export { toPrintable } from './to-printable.ts';
export { wrapWords } from './wrap-words.ts';
