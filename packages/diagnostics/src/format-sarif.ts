import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Sources } from './format-text.ts';
import type { RulePage } from './parse-rule-page.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** A region is demanded by code-scanning views (rule GH1003 of Microsoft's validator): the first line stands for the whole file. */
const WHOLE_FILE = { startLine: 1 };

/** Options of {@link formatSarif}. */
export interface FormatSarifOptions {
  /** Documentation pages of rules, shown beside their results; several of one code are joined. */
  readonly pages?: readonly RulePage[];
}

/**
 * Prints diagnostics as SARIF 2.1.0, for code-scanning views. Source names must be paths relative to the repository;
 * a diagnostic whose `file` is in no source is placed in the main input.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  options: FormatSarifOptions = {},
): string {
  const codes = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort();
  const indexes = new Map<string, LineIndex>();
  const indexOf = (key: string, text: string): LineIndex => {
    const lines = indexes.get(key) ?? createLineIndex(text);
    indexes.set(key, lines);
    return lines;
  };
  const results = diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.code,
    ruleIndex: codes.indexOf(diagnostic.code),
    level: LEVEL[diagnostic.severity],
    message: { text: `${diagnostic.message} ${diagnostic.why} ${diagnostic.fix}` },
    ...toLocations(diagnostic, sources, indexOf),
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'candor', rules: codes.map((id) => toRule(id, options.pages ?? [])) },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** §3.49; `help.text` is demanded beside `help.markdown`. */
function toRule(id: string, pages: readonly RulePage[]): object {
  const own = pages.filter(({ code }) => code === id);
  const [first] = own;
  if (first === undefined) return { id };
  const markdown = own.map((page) => page.markdown).join('\n');
  return {
    id,
    shortDescription: { text: first.summary },
    help: { text: markdown, markdown },
  };
}

function toLocations(
  diagnostic: Diagnostic,
  sources: Sources,
  indexOf: (key: string, text: string) => LineIndex,
): object {
  const named = diagnostic.file ?? '';
  const key = sources[named] === undefined ? '' : named;
  const source = sources[key];
  if (source === undefined) return {};
  // A span points into the diagnostic's own file only.
  const span = key === named ? diagnostic.span : null;
  const region = span === null ? WHOLE_FILE : toRegion(indexOf(key, source.text), span);
  const artifactLocation = { uri: toUriReference(source.name) };
  return { locations: [{ physicalLocation: { artifactLocation, region } }] };
}

function toRegion(lines: LineIndex, span: { start: number; end: number }): object {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A path as the URI reference SARIF asks for (§3.4.3): forward slashes, everything else percent-encoded. A web address is one already. */
function toUriReference(path: string): string {
  if (/^https?:\/\//.test(path)) return encodeURI(path).replaceAll('%25', '%');
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
