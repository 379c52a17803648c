import { formatJson, formatSarif, hasErrors, type Diagnostic } from '@candor/diagnostics';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { countDiagnostics } from '../format/count-diagnostics.ts';
import { loadRules } from '../explain/load-rules.ts';
import { formatCheckScope } from '../format/format-check-scope.ts';
import { loadProject, type Project } from '../input/load-project.ts';
import { readUnlisted, type UnlistedReport } from '../input/read-unlisted.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { readSite } from '../site/read-site.ts';
import type { Site } from '../site/site.ts';
import type { Terminal } from '../terminal.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { withProgress } from '../with-progress.ts';

const DEFAULT_PAGES = '50';
const MAX_PAGES = 1000;

/**
 * `candor check [CONFIG]`: exit 1 when policy, configuration and site disagree or a fairness rule is broken. The site is read, not opened
 * in a browser.
 */
export const checkCommand: Command = defineCommand({
  name: 'check',
  summary: 'Compare policy, configuration and site, and check fairness',
  args: {
    config: {
      type: 'positional',
      description: 'The configuration (candor.config.json); - for stdin',
      required: false,
    },
    policy: {
      type: 'string',
      valueHint: 'file',
      description: 'Check against this policy instead of the one the configuration names',
    },
    site: {
      type: 'string',
      valueHint: 'url|folder|file',
      description:
        'Compare with a site, too: its pages, sheets and scripts are read, without a browser',
    },
    pages: {
      type: 'string',
      valueHint: 'number',
      default: DEFAULT_PAGES,
      description: `Pages to read of a site's address (${DEFAULT_PAGES})`,
    },
    unlisted: {
      type: 'string',
      valueHint: 'file',
      description: 'Hosts that browsers reported (otherwise what the Vite plugin has collected)',
    },
    format: {
      type: 'enum',
      options: ['text', 'json', 'sarif'],
      default: 'text',
      description: 'Text with code frames; JSON; or SARIF 2.1.0 for code scanning',
    },
  },
  examples: [
    ['candor check', 'candor.config.json against its policy'],
    ['candor check --policy new-policy.md', 'what a new policy would change'],
    ['candor check --site dist', 'a built site as well: what is unheld, what is not listed'],
    ['candor check --format sarif > candor.sarif', 'for a code-scanning view in CI'],
  ],
  async run({ config, policy, site, pages, unlisted, format }, terminal): Promise<ExitCode> {
    const project = await loadProject(terminal, { config, policy });
    if (project.kind === 'trouble') return fail(terminal, project.diagnostic, project.sources);
    if (!/^\d{1,4}$/.test(pages) || Number(pages) < 1 || Number(pages) > MAX_PAGES)
      return fail(terminal, badPages(pages).diagnostic);
    const report = await readUnlisted(terminal, {
      unlisted,
      config: config ?? 'candor.config.json',
    });
    if (report.kind === 'trouble') return fail(terminal, report.diagnostic);
    const read =
      site === undefined
        ? undefined
        : await withProgress(terminal, `Reading ${site}`, () =>
            readSite(terminal, site, Number(pages)),
          );
    if (read?.kind === 'trouble') return fail(terminal, read.diagnostic);
    const diagnostics = await withProgress(terminal, 'Checking', () =>
      check(project, { site: read, report }),
    );
    await print(diagnostics, { project, site: read, report, format, terminal });
    return hasErrors(diagnostics) ? EXIT_CODE.errors : EXIT_CODE.ok;
  },
});

function fail(
  terminal: Terminal,
  diagnostic: Diagnostic,
  sources: Project['sources'] = {},
): ExitCode {
  reportDiagnostics(terminal, [diagnostic], sources);
  return EXIT_CODE.unusable;
}

interface Compared {
  readonly site: Site | undefined;
  readonly report: UnlistedReport;
}

async function check(
  { input }: Project,
  { site, report }: Compared,
): Promise<readonly Diagnostic[]> {
  const [{ checkConfig, compile }, { catalog }] = await Promise.all([
    import('@candor/compiler'),
    import('@candor/catalog'),
  ]);
  const { diagnostics } = checkConfig({ ...input, catalog });
  if (site === undefined && report.urls.length === 0) return diagnostics;
  const { plan } = compile({ ...input, catalog });
  if (plan === null) return [...diagnostics, uncompared()];
  const { checkSite } = await import('../site/check-site.ts');
  const configText = input.config.text;
  const found = checkSite({ plan, catalog, site, reported: report.urls, configText });
  return [...diagnostics, ...found];
}

/** What is listed cannot be known while the configuration has errors. */
const uncompared = (): Diagnostic => ({
  code: 'no-unchecked-site',
  severity: 'info',
  message: 'The site was not compared with the configuration.',
  why: 'The configuration has errors, so nobody knows what it lists.',
  fix: 'Correct the errors, and check again.',
  span: null,
});

interface Printing extends Compared {
  readonly project: Project;
  readonly format: string;
  readonly terminal: Terminal;
}

async function print(diagnostics: readonly Diagnostic[], printing: Printing): Promise<void> {
  const { project, site, report, format, terminal } = printing;
  const files = new Set(diagnostics.map(({ file }) => file));
  const documents = (site?.documents ?? []).filter(({ name }) => files.has(name));
  const sources: Project['sources'] = {
    ...Object.fromEntries(documents.map((document) => [document.name, document])),
    ...project.sources,
  };
  if (format === 'sarif') {
    const rules = await loadRules();
    terminal.stdout.write(formatSarif(diagnostics, sources, { pages: rules }));
  } else if (format === 'json') {
    // Another program knows the files by their paths, not by the names the compiler was given.
    const placed = diagnostics.map((diagnostic) => {
      const file = sources[diagnostic.file ?? '']?.name;
      return file === undefined ? diagnostic : { ...diagnostic, file };
    });
    terminal.stdout.write(formatJson(placed));
  } else {
    reportDiagnostics(terminal, diagnostics, sources);
    const scope = formatCheckScope({ hasPolicy: project.input.policy !== null, site, report });
    terminal.stdout.write(`${scope}: ${countDiagnostics(diagnostics)}.\n`);
  }
}

function badPages(pages: string): Trouble {
  return trouble('use-valid-flag-value', {
    message: `--pages cannot be \`${pages}\`.`,
    why: `It is a number from 1 to ${MAX_PAGES}.`,
    fix: 'Write for example --pages 200.',
  });
}
