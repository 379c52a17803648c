import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { formatDraftSummary } from '../format/format-draft-summary.ts';
import { readDisclosures } from '../input/read-disclosures.ts';
import { readPolicySource } from '../input/read-policy-source.ts';
import type { Source } from '../input/read-source.ts';
import { writeDraft } from '../output/write-draft.ts';
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
      description: 'The policy: text, Markdown, HTML, DOCX or PDF; - for stdin',
      required: true,
    },
    out: {
      type: 'string',
      valueHint: 'file',
      default: 'candor.config.json',
      description: 'Where to write the draft (candor.config.json); - for stdout',
    },
    force: {
      type: 'boolean',
      description: 'Replace a configuration that exists, and the text of a document',
    },
  },
  examples: [
    ['candor init policy.md', 'drafts candor.config.json'],
    [
      'candor init policy.pdf',
      'the same; its text is written to policy.md, where it can be checked',
    ],
    ['candor init legal/privacy.html --out site/candor.config.json', 'into another folder'],
    ['candor init policy.md --out - | diff candor.config.json -', 'what a new draft would change'],
  ],
  async run({ file, out, force }, terminal): Promise<ExitCode> {
    const source = await readPolicySource(terminal, file);
    if (source.kind === 'trouble') {
      reportDiagnostics(terminal, [source.diagnostic]);
      return EXIT_CODE.unusable;
    }
    const draft = await draftFrom(source, { terminal, out });
    if (out === '-') terminal.stdout.write(draft);
    const extracted = extractedText(source, { terminal, out });
    const failed =
      out === '-'
        ? undefined
        : await writeDraft({
            draft: { path: resolve(terminal.cwd, out), name: out, content: draft },
            text: extracted,
            force: force === true,
          });
    if (failed !== undefined) {
      reportDiagnostics(terminal, [failed.diagnostic]);
      return EXIT_CODE.unusable;
    }
    // Beside a draft on stdout the summary would be part of the file.
    const stream = out === '-' ? terminal.stderr : terminal.stdout;
    const style = { color: shouldColor(stream, terminal.env), width: widthOf(stream) };
    const isSaved = source.path !== null || extracted !== null;
    const unsaved = isSaved ? null : policyPathOf(source, { terminal, out });
    const textName = extracted?.name ?? null;
    stream.write(formatDraftSummary({ draft, name: out, unsaved, textName }, style));
    return EXIT_CODE.ok;
  },
});

/** Where the draft goes. */
interface Target {
  readonly terminal: Terminal;
  readonly out: string;
}

async function draftFrom(source: Source, at: Target): Promise<string> {
  const { disclosures, diagnostics } = await readDisclosures(at.terminal, source);
  reportBriefly(at.terminal, diagnostics, {
    sources: { '': source },
    explainedBy: 'candor read',
  });
  const [{ draftConfig }, { catalog }] = await Promise.all([
    import('@candor/compiler'),
    import('@candor/catalog'),
  ]);
  return draftConfig(disclosures, { policyPath: policyPathOf(source, at), catalog });
}

/** The text of a document, to be written beside the draft: quotes point into it. With the draft on stdout nothing is written. */
function extractedText(
  source: Source,
  { terminal, out }: Target,
): { readonly path: string; readonly name: string; readonly content: string } | null {
  if (source.extracted === undefined || out === '-') return null;
  const name = join(dirname(out), textFileName(source));
  return { path: resolve(terminal.cwd, name), name, content: source.text };
}

function textFileName(source: Source): string {
  if (source.path === null) return 'policy.md';
  return `${basename(source.path, extname(source.path))}.md`;
}

/** The policy as the draft names it: relative to the draft, with `/`. A policy from stdin has yet to be saved there. */
function policyPathOf(source: Source, { terminal, out }: Target): string {
  if (source.extracted !== undefined && (out !== '-' || source.path === null))
    return textFileName(source);
  if (source.path === null) return /^\s*</.test(source.text) ? 'policy.html' : 'policy.md';
  const folder = out === '-' ? terminal.cwd : dirname(resolve(terminal.cwd, out));
  return relative(folder, source.path).split(sep).join('/');
}
