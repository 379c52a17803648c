import { resolve } from 'node:path';

import type { Diagnostic } from '@candor/diagnostics';
import type { Disclosures } from '@candor/model';
import type { SetAside } from '@candor/policy';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { countDiagnostics } from '../format/count-diagnostics.ts';
import { readDisclosures } from '../input/read-disclosures.ts';
import { readPolicySource } from '../input/read-policy-source.ts';
import { writeEvidenceReport } from '../output/write-evidence-report.ts';
import { writeFileSafely } from '../output/write-file-safely.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { shouldColor } from '../should-color.ts';
import type { Terminal } from '../terminal.ts';
import { widthOf } from '../width-of.ts';

/** `candor read FILE`: exit 0 when the policy could be read, whatever it says. */
export const readCommand: Command = defineCommand({
  name: 'read',
  summary: 'Print what a privacy policy says about cookies and services',
  args: {
    file: {
      type: 'positional',
      description: 'The policy: text, Markdown, HTML, DOCX or PDF, up to 10 MB; - for stdin',
      required: true,
    },
    format: {
      type: 'enum',
      options: ['text', 'json'],
      default: 'text',
      description: 'A report to look at, or every disclosure with its exact place',
    },
    out: {
      type: 'string',
      valueHint: 'file',
      description: 'Write into this file instead of stdout; it is replaced',
    },
    report: {
      type: 'string',
      valueHint: 'file',
      description: 'Also write a page that shows every disclosure in the policy; it is replaced',
    },
  },
  examples: [
    ['candor read policy.md', 'a report: services by category, cookies, retention'],
    ['candor read policy.html --format json > read.json', 'everything, for another program'],
    ['candor read policy.md --report report.html', 'the policy beside what was read from it'],
    ['candor read policy.pdf', 'a document: read as the Markdown that is made of it'],
    ['curl -s https://example.com/privacy | candor read -', 'a policy from the web'],
  ],
  async run({ file, format, out, report }, terminal): Promise<ExitCode> {
    const source = await readPolicySource(terminal, file);
    if (source.kind === 'trouble') {
      reportDiagnostics(terminal, [source.diagnostic]);
      return EXIT_CODE.unusable;
    }
    const { disclosures, diagnostics, setAside } = await readDisclosures(terminal, source);
    if (report !== undefined) {
      const failed = await writeEvidenceReport(source, { path: report, terminal });
      if (failed !== EXIT_CODE.ok) return failed;
    }
    if (format === 'json') {
      const json = `${JSON.stringify({ ...disclosures, setAside, diagnostics }, null, 2)}\n`;
      return deliver(json, { out, terminal });
    }
    reportDiagnostics(terminal, diagnostics, { '': source });
    const text = await formatReport(
      { disclosures, diagnostics, setAside, isFile: out !== undefined },
      terminal,
    );
    return deliver(text, { out, terminal });
  },
});

interface Report {
  readonly disclosures: Disclosures;
  readonly diagnostics: readonly Diagnostic[];
  readonly setAside: readonly SetAside[];
  readonly isFile: boolean;
}

async function formatReport(report: Report, terminal: Terminal): Promise<string> {
  const [{ formatDisclosures }, { formatSetAside }] = await Promise.all([
    import('../format/format-disclosures.ts'),
    import('../format/format-set-aside.ts'),
  ]);
  const color = !report.isFile && shouldColor(terminal.stdout, terminal.env);
  const style = { color, width: widthOf(terminal.stdout) };
  const blocks = [
    formatDisclosures(report.disclosures, style),
    formatSetAside(report.setAside, style),
  ].filter((block) => block !== '');
  return `${blocks.join('\n')}\nOn the policy itself: ${countDiagnostics(report.diagnostics)}.\n`;
}

async function deliver(
  text: string,
  to: { readonly out: string | undefined; readonly terminal: Terminal },
): Promise<ExitCode> {
  const { out, terminal } = to;
  if (out === undefined || out === '-') {
    terminal.stdout.write(text);
    return EXIT_CODE.ok;
  }
  const path = resolve(terminal.cwd, out);
  const failed = await writeFileSafely(text, { path, name: out, force: true });
  if (failed === undefined) return EXIT_CODE.ok;
  reportDiagnostics(terminal, [failed.diagnostic]);
  return EXIT_CODE.unusable;
}
