import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { hasErrors } from '@candor/diagnostics';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { countDiagnostics } from '../format/count-diagnostics.ts';
import { formatBuildSummary } from '../format/format-build-summary.ts';
import { loadProject, type Project } from '../input/load-project.ts';
import { replaceFolder } from '../output/replace-folder.ts';
import { measureFiles } from '../output/measure-files.ts';
import { reportBriefly } from '../report-briefly.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { shouldColor } from '../should-color.ts';
import type { Terminal } from '../terminal.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { widthOf } from '../width-of.ts';
import { withProgress } from '../with-progress.ts';

/** `candor build [CONFIG]`: writes all artifacts or none. */
export const buildCommand: Command = defineCommand({
  name: 'build',
  summary: 'Compile the configuration into one script tag and its files',
  args: {
    config: {
      type: 'positional',
      description: 'The configuration (candor.config.json); - for stdin',
      required: false,
    },
    out: {
      type: 'string',
      valueHint: 'folder',
      description:
        'Where to write (public/candor where there is a public folder, otherwise candor)',
    },
    force: {
      type: 'boolean',
      description: 'Write into a folder that candor did not make; its other files stay',
    },
  },
  examples: [
    ['candor build', 'candor.config.json into public/candor or candor'],
    ['candor build site/candor.config.json --out dist/candor', 'from and to other folders'],
  ],
  async run({ config, out, force }, terminal): Promise<ExitCode> {
    const started = performance.now();
    const project = await loadProject(terminal, { config });
    if (project.kind === 'trouble') {
      reportDiagnostics(terminal, [project.diagnostic], project.sources);
      return EXIT_CODE.unusable;
    }
    const { plan, artifacts, diagnostics } = await withProgress(terminal, 'Building', () =>
      compileProject(project),
    );
    reportBriefly(terminal, diagnostics, {
      sources: project.sources,
      explainedBy: 'candor check',
    });
    if (plan === null || hasErrors(diagnostics)) {
      terminal.stderr.write(`Nothing was written: ${countDiagnostics(diagnostics)}.\n`);
      return EXIT_CODE.errors;
    }
    const name = out ?? defaultOut(terminal);
    const folder = resolve(terminal.cwd, name);
    const measuring = measureFiles(artifacts);
    const written =
      refuseAncestor({ folder, name }, [terminal.cwd, ...project.files]) ??
      (await replaceFolder(artifacts, { folder, name, force: force === true }));
    if (written.kind === 'trouble') {
      reportDiagnostics(terminal, [written.diagnostic]);
      return EXIT_CODE.unusable;
    }
    const sizes = await measuring;
    const style = {
      color: shouldColor(terminal.stdout, terminal.env),
      width: widthOf(terminal.stdout),
    };
    const seconds = (performance.now() - started) / 1000;
    const summary = { folder: name, plan, sizes, kept: written.kept, seconds };
    terminal.stdout.write(formatBuildSummary(summary, style));
    return EXIT_CODE.ok;
  },
});

async function compileProject(
  project: Project,
): Promise<ReturnType<typeof import('@candor/compiler').compile>> {
  const [{ compile }, { catalog }] = await Promise.all([
    import('@candor/compiler'),
    import('@candor/catalog'),
  ]);
  return compile({ ...project.input, catalog });
}

const defaultOut = ({ cwd }: Terminal): string =>
  existsSync(join(cwd, 'public')) ? join('public', 'candor') : 'candor';

/** A folder that holds the project itself is never replaced, not even with `--force`. */
function refuseAncestor(
  { folder, name }: { readonly folder: string; readonly name: string },
  inside: readonly string[],
): Trouble | undefined {
  const isAbove = inside.some((path) => {
    const way = relative(folder, path);
    return way === '' || !(way.startsWith('..') || resolve(way) === way);
  });
  if (!isAbove) return undefined;
  return trouble('no-foreign-output', {
    message: `${name} holds the current folder, the configuration or the policy.`,
    why: 'The output folder is replaced as a whole.',
    fix: 'Choose a folder of its own, for example --out public/candor.',
  });
}
