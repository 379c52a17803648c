import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Sources } from './format-text.ts';
import { positionAt } from './position.ts';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Prints diagnostics as SARIF 2.1.0, for code-scanning views.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(diagnostics: readonly Diagnostic[], sources: Sources): string {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'candor', rules: codes.map((id) => ({ id })) } },
        results: diagnostics.map((diagnostic) => toResult(diagnostic, sources)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult(diagnostic: Diagnostic, sources: Sources): object {
  const source = sources[diagnostic.file ?? ''];
  const result = {
    ruleId: diagnostic.code,
    level: LEVEL[diagnostic.severity],
    message: { text: `${diagnostic.message} ${diagnostic.why} ${diagnostic.fix}` },
  };
  if (source === undefined) return result;
  const physicalLocation = {
    artifactLocation: { uri: source.name },
    ...(diagnostic.span === null ? {} : { region: toRegion(source.text, diagnostic.span) }),
  };
  return { ...result, locations: [{ physicalLocation }] };
}

function toRegion(text: string, span: { start: number; end: number }): object {
  const start = positionAt(text, span.start);
  const end = positionAt(text, span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
