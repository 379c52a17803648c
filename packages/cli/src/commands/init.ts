import { dirname, relative, resolve, sep } from 'node:path';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatDraftSummary } from '../format/format-draft-summary.ts';
import { readDisclosures } from '../input/read-disclosures.ts';
import { readSource, type Source } from '../input/read-source.ts';
import { writeFileSafely } from '../output/write-file-safely.ts';
import { reportBriefly } from '../report-briefly.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { shouldColor } from '../should-color.ts';
import type { Terminal } from '../terminal.ts';
import { widthOf } from '../width-of.ts';

/** `candor init FILE`: drafts a configuration beside the policy; a person decides what the policy leaves open. */
export const initCommand: Command = defineCommand({
  name: 'init',
  summary: 'Draft candor.config.json from a policy',
  args: {
    file: {
      type: 'positional',
      description: 'The policy: text, Markdown or HTML; - for stdin',
      required: true,
    },
    out: {
      type: 'string',
      valueHint: 'file',
      default: 'candor.config.json',
      description: 'Where to write the draft (candor.config.json); - for stdout',
    },
    force: { type: 'boolean', description: 'Replace a configuration that exists' },
  },
  examples: [
    ['candor init policy.md', 'drafts candor.config.json'],
    ['candor init legal/privacy.html --out site/candor.config.json', 'into another folder'],
    ['candor init policy.md --out - | diff candor.config.json -', 'what a new draft would change'],
  ],
  async run({ file, out, force }, terminal): Promise<ExitCode> {
    const source = await readSource(terminal, file);
    if (source.kind === 'trouble') {
      reportDiagnostics(terminal, [source.diagnostic]);
      return EXIT_CODE.unusable;
    }
    const draft = await draftFrom(source, { terminal, out });
    if (out === '-') terminal.stdout.write(draft);
    const failed =
      out === '-'
        ? undefined
        : await writeFileSafely(draft, {
            path: resolve(terminal.cwd, out),
            name: out,
            force: force === true,
          });
    if (failed !== undefined) {
      reportDiagnostics(terminal, [failed.diagnostic]);
      return EXIT_CODE.unusable;
    }
    // Beside a draft on stdout the summary would be part of the file.
    const stream = out === '-' ? terminal.stderr : terminal.stdout;
    const style = { color: shouldColor(stream, terminal.env), width: widthOf(stream) };
    const unsaved = source.path === null ? policyPathOf(source, out, terminal) : null;
    stream.write(formatDraftSummary({ draft, name: out, unsaved }, style));
    return EXIT_CODE.ok;
  },
});

async function draftFrom(
  source: Source,
  at: { readonly terminal: Terminal; readonly out: string },
): Promise<string> {
  const { disclosures, diagnostics } = await readDisclosures(at.terminal, source);
  reportBriefly(at.terminal, diagnostics, {
    sources: { '': source },
    explainedBy: 'candor read',
  });
  const [{ draftConfig }, { catalog }] = await Promise.all([
    import('@candor/compiler'),
    import('@candor/catalog'),
  ]);
  return draftConfig(disclosures, {
    policyPath: policyPathOf(source, at.out, at.terminal),
    catalog,
  });
}

/** The policy as the draft names it: relative to the draft, with `/`. A policy from stdin has yet to be saved there. */
function policyPathOf(source: Source, out: string, terminal: Terminal): string {
  if (source.path === null) return /^\s*</.test(source.text) ? 'policy.html' : 'policy.md';
  const folder = out === '-' ? terminal.cwd : dirname(resolve(terminal.cwd, out));
  return relative(folder, source.path).split(sep).join('/');
}
