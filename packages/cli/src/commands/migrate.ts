import { resolve } from 'node:path';

import { formatJson, type Diagnostic } from '@candor/diagnostics';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { readSource, type Source } from '../input/read-source.ts';
import type { DraftedMigration } from '../migrate/draft-migration.ts';
import type { Manager } from '../migrate/earlier-settings.ts';
import { writeFileSafely } from '../output/write-file-safely.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { shouldColor } from '../should-color.ts';
import type { Terminal } from '../terminal.ts';
import { widthOf } from '../width-of.ts';

/** `candor migrate FILE`: makes a configuration of another manager's, and says what it leaves behind. Nothing of the file is run. */
export const migrateCommand: Command = defineCommand({
  name: 'migrate',
  summary: 'Move over from vanilla-cookieconsent, Klaro or Orejime',
  args: {
    file: {
      type: 'positional',
      description: 'Its configuration: JavaScript or JSON; - for stdin',
      required: true,
    },
    from: {
      type: 'enum',
      options: ['vanilla-cookieconsent', 'klaro', 'orejime'],
      description: 'Whose it is; absent: it is told by its form',
    },
    out: {
      type: 'string',
      valueHint: 'file',
      default: 'candor.config.json',
      description: 'Where to write the draft (candor.config.json); - for stdout',
    },
    format: {
      type: 'enum',
      options: ['text', 'json'],
      default: 'text',
      description: 'How to say what is not carried over',
    },
    force: { type: 'boolean', description: 'Replace a configuration that exists' },
  },
  examples: [
    ['candor migrate js/cookieconsent-config.js', 'drafts candor.config.json'],
    ['candor migrate config.js --from klaro --out site/candor.config.json', 'into another folder'],
    ['candor migrate config.js --format json > left-behind.json', 'for another program'],
  ],
  async run({ file, from, out, format, force }, terminal): Promise<ExitCode> {
    const source = await readSource(terminal, file);
    if (source.kind === 'trouble') return fail(terminal, source.diagnostic);
    const migration = await migrate(source, from);
    if (migration.kind === 'trouble') return fail(terminal, migration.diagnostic, source);
    const { draft, diagnostics } = migration;
    if (out !== '-') {
      const path = resolve(terminal.cwd, out);
      const failed = await writeFileSafely(draft, { path, name: out, force: force === true });
      if (failed !== undefined) return fail(terminal, failed.diagnostic);
    } else terminal.stdout.write(draft);
    // Beside a draft on stdout anything else would be part of the file.
    const stream = out === '-' ? terminal.stderr : terminal.stdout;
    if (format === 'json') {
      stream.write(formatJson(diagnostics.map((found) => ({ ...found, file: source.name }))));
      return EXIT_CODE.ok;
    }
    reportDiagnostics(terminal, diagnostics, { '': source });
    const { formatMigrationSummary } = await import('../migrate/format-migration-summary.ts');
    const style = { color: shouldColor(stream, terminal.env), width: widthOf(stream) };
    const { manager, required } = migration;
    stream.write(formatMigrationSummary({ draft, name: out, manager, required }, style));
    return EXIT_CODE.ok;
  },
});

type Migration =
  | (DraftedMigration & {
      readonly kind: 'migration';
      readonly manager: Manager;
      readonly required: readonly string[];
    })
  | { readonly kind: 'trouble'; readonly diagnostic: Diagnostic };

async function migrate(source: Source, from: Manager | undefined): Promise<Migration> {
  const [{ parseScript }, { findSettings }, { draftMigration }, { catalog }] = await Promise.all([
    import('../migrate/parse-script.ts'),
    import('../migrate/find-settings.ts'),
    import('../migrate/draft-migration.ts'),
    import('@candor/catalog'),
  ]);
  const parsed = parseScript(source.text);
  if (parsed.kind === 'malformed') return { kind: 'trouble', diagnostic: malformed(parsed) };
  const found = findSettings(parsed.tree, from);
  if (found === undefined) return { kind: 'trouble', diagnostic: notFound(source, from) };
  const drafted = draftMigration(found, catalog);
  const { manager, categories } = found.settings;
  const required = categories.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return { kind: 'migration', manager, required, ...drafted };
}

function fail(terminal: Terminal, diagnostic: Diagnostic, source?: Source): ExitCode {
  reportDiagnostics(terminal, [diagnostic], source === undefined ? {} : { '': source });
  return EXIT_CODE.unusable;
}

function malformed(at: { readonly message: string; readonly offset: number }): Diagnostic {
  return {
    code: 'no-malformed-script',
    severity: 'error',
    message: `The file is no JavaScript that can be read: ${at.message}.`,
    why: 'It is read without being run, so it must be plain JavaScript or JSON.',
    fix: 'Of a page, pass what stands between <script> and </script>; of TypeScript, the compiled file.',
    span: { start: at.offset, end: at.offset + 1 },
  };
}

function notFound(source: Source, from: Manager | undefined): Diagnostic {
  return {
    code: 'no-missing-settings',
    severity: 'error',
    message: `${source.name} has no configuration of ${from ?? 'vanilla-cookieconsent, Klaro or Orejime'} in it.`,
    why: 'It is known by its lists: `categories` and `language`, `languages`, `services`, `apps` or `purposes`.',
    fix: 'Pass the file in which they are written; when they are put together from several, join these first.',
    span: null,
  };
}
