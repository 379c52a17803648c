import { resolve } from 'node:path';

import type { Diagnostic, Sources } from '@candor/diagnostics';
import type { HeldFile } from '@candor/html';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { describeUnheld } from '../format/describe-unheld.ts';
import { formatWrapSummary } from '../format/format-wrap-summary.ts';
import { findSiteFiles } from '../input/find-site-files.ts';
import { loadHeldServices, type HeldServices } from '../input/load-held-services.ts';
import { readSiteFile, type SiteText } from '../input/read-site-file.ts';
import { readSource } from '../input/read-source.ts';
import { writeFileSafely } from '../output/write-file-safely.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { shouldColor } from '../should-color.ts';
import type { Terminal } from '../terminal.ts';
import { widthOf } from '../width-of.ts';
import { withProgress } from '../with-progress.ts';

/** `candor wrap FILES…`: exit 1 with `--check` when something that can be held is not. */
export const wrapCommand: Command = defineCommand({
  name: 'wrap',
  summary: 'Hold third-party tags in built pages and style sheets',
  args: {
    files: {
      type: 'positional',
      description:
        'Pages, style sheets, scripts, folders of them, patterns; - for one page on stdin',
      required: true,
    },
    config: {
      type: 'string',
      valueHint: 'file',
      description:
        'Whose services to hold (candor.config.json where there is one, otherwise the whole catalogue)',
    },
    check: {
      type: 'boolean',
      description: 'Write nothing; fail when something is not held that can be',
    },
  },
  takesMany: true,
  examples: [
    ['candor wrap dist', 'every page, sheet and script of a built site, in place'],
    ['candor wrap "dist/**/*.html" --check', 'for CI: exit 1 when a tag is not held'],
    ['candor wrap - < page.html > held.html', 'one page, from a pipe into a pipe'],
  ],
  async run({ _: words, config, check }, terminal): Promise<ExitCode> {
    const held = await loadHeldServices(terminal, config);
    if (held.kind === 'trouble') {
      reportDiagnostics(terminal, held.diagnostics, held.sources);
      return held.isConfigWrong ? EXIT_CODE.errors : EXIT_CODE.unusable;
    }
    if (words.length === 1 && words[0] === '-') return wrapStdin(held, terminal, check === true);
    const site = await readSite(words, terminal);
    if (site.kind === 'trouble') {
      reportDiagnostics(terminal, site.diagnostics);
      return EXIT_CODE.unusable;
    }
    return wrapSite(site.texts, { held, terminal, isCheck: check === true });
  },
});

type Site =
  | { readonly kind: 'site'; readonly texts: readonly SiteText[] }
  | { readonly kind: 'trouble'; readonly diagnostics: readonly Diagnostic[] };

async function readSite(words: readonly string[], terminal: Terminal): Promise<Site> {
  const found = await findSiteFiles(words, terminal.cwd);
  if (found.kind === 'trouble') return { kind: 'trouble', diagnostics: [found.diagnostic] };
  const read = await withProgress(terminal, `Reading ${found.paths.length} files`, () =>
    Promise.all(found.paths.map((path) => readSiteFile(path, terminal.cwd))),
  );
  const diagnostics = read.flatMap((file) => (file.kind === 'trouble' ? [file.diagnostic] : []));
  if (diagnostics.length > 0) return { kind: 'trouble', diagnostics };
  return { kind: 'site', texts: read.filter((file) => file.kind === 'text') };
}

interface WrapContext {
  readonly held: HeldServices;
  readonly terminal: Terminal;
  readonly isCheck: boolean;
}

async function wrapSite(texts: readonly SiteText[], context: WrapContext): Promise<ExitCode> {
  const { held, terminal, isCheck } = context;
  const { holdFiles } = await import('@candor/html');
  const files = await withProgress(terminal, 'Holding', async () => holdFiles(texts, held));
  const before = new Map(texts.map((text) => [text.path, text]));
  const changed = files.filter(({ path, text }) => before.get(path)?.text !== text);
  reportUnheld(files, { before, terminal });
  const failed = isCheck ? undefined : await writeFiles(changed, { before, terminal });
  if (failed !== undefined) {
    reportDiagnostics(terminal, [failed]);
    return EXIT_CODE.unusable;
  }
  const style = {
    color: shouldColor(terminal.stdout, terminal.env),
    width: widthOf(terminal.stdout),
  };
  terminal.stdout.write(formatWrapSummary({ files, changed, config: held.config, isCheck }, style));
  return isCheck && changed.length > 0 ? EXIT_CODE.errors : EXIT_CODE.ok;
}

interface Written {
  readonly before: ReadonlyMap<string, SiteText>;
  readonly terminal: Terminal;
}

/** Split-off sheets first: a page must not link what is not there. */
async function writeFiles(
  changed: readonly HeldFile[],
  { before, terminal }: Written,
): Promise<Diagnostic | undefined> {
  const ordered = [...changed].sort((a, b) => Number(b.isSplitOff) - Number(a.isSplitOff));
  for (const { path, text } of ordered) {
    const source = before.get(path) ?? before.get(path.replace(/\.consent-[^/]*\.css$/, '.css'));
    const content = source === undefined ? text : source.encode(text);
    const options = { path: resolve(terminal.cwd, path), name: path, force: true };
    const failed = await writeFileSafely(content, options);
    if (failed !== undefined) return failed.diagnostic;
  }
  return undefined;
}

function reportUnheld(files: readonly HeldFile[], { before, terminal }: Written): void {
  const diagnostics = files.flatMap(describeUnheld);
  const sources: Sources = Object.fromEntries(
    diagnostics.flatMap(({ file = '' }) => {
      const text = before.get(file)?.text;
      return text === undefined ? [] : [[file, { name: file, text }]];
    }),
  );
  reportDiagnostics(terminal, diagnostics, sources);
}

async function wrapStdin(
  held: HeldServices,
  terminal: Terminal,
  isCheck: boolean,
): Promise<ExitCode> {
  const source = await readSource(terminal, '-');
  if (source.kind === 'trouble') {
    reportDiagnostics(terminal, [source.diagnostic]);
    return EXIT_CODE.unusable;
  }
  const { holdHtml } = await import('@candor/html');
  const page = holdHtml(source.text, held);
  const file = { path: source.name, text: page.html, isSplitOff: false, ...page };
  reportDiagnostics(terminal, describeUnheld(file), { [source.name]: source });
  if (!isCheck) terminal.stdout.write(page.html);
  return isCheck && page.held.length > 0 ? EXIT_CODE.errors : EXIT_CODE.ok;
}
