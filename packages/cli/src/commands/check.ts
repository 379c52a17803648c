import { formatJson, formatSarif, hasErrors } from '@candor/diagnostics';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { countDiagnostics } from '../format/count-diagnostics.ts';
import { loadProject } from '../input/load-project.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { withProgress } from '../with-progress.ts';

/** `candor check [CONFIG]`: exit 1 when policy and configuration disagree or a fairness rule is broken. */
export const checkCommand: Command = defineCommand({
  name: 'check',
  summary: 'Compare the policy with the configuration, and check fairness',
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
    ['candor check --format sarif > candor.sarif', 'for a code-scanning view in CI'],
  ],
  async run({ config, policy, format }, terminal): Promise<ExitCode> {
    const project = await loadProject(terminal, { config, policy });
    if (project.kind === 'trouble') {
      reportDiagnostics(terminal, [project.diagnostic], project.sources);
      return EXIT_CODE.unusable;
    }
    const { diagnostics } = await withProgress(terminal, 'Checking', async () => {
      const [{ checkConfig }, { catalog }] = await Promise.all([
        import('@candor/compiler'),
        import('@candor/catalog'),
      ]);
      return checkConfig({ ...project.input, catalog });
    });
    if (format === 'sarif') terminal.stdout.write(formatSarif(diagnostics, project.sources));
    else if (format === 'json') {
      // Another program knows the files by their paths, not by the names the compiler was given.
      const placed = diagnostics.map((diagnostic) => {
        const file = project.sources[diagnostic.file ?? '']?.name;
        return file === undefined ? diagnostic : { ...diagnostic, file };
      });
      terminal.stdout.write(formatJson(placed));
    } else {
      reportDiagnostics(terminal, diagnostics, project.sources);
      terminal.stdout.write(
        `${summaryOf(project.input.policy !== null)}: ${countDiagnostics(diagnostics)}.\n`,
      );
    }
    return hasErrors(diagnostics) ? EXIT_CODE.errors : EXIT_CODE.ok;
  },
});

const summaryOf = (hasPolicy: boolean): string =>
  hasPolicy
    ? 'Checked the configuration against the policy and the fairness rules'
    : 'Checked the configuration alone, with no policy to compare it with';
