import { checkArguments } from './arguments/check-arguments.ts';
import { nearestWord } from './arguments/nearest-word.ts';
import { commands, type CommandEntry } from './commands.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { reportBug } from './report-bug.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { reportExplainHint } from './report-explain-hint.ts';
import { shouldColor } from './should-color.ts';
import type { Terminal, TerminalOutput } from './terminal.ts';
import { trouble } from './trouble.ts';
import { readVersion } from './read-version.ts';
import { widthOf } from './width-of.ts';

/**
 * Runs one command line from words to exit code. Never throws: a bug is reported with how to send it in.
 *
 * @param argv - Without the program's own name.
 */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const code = await dispatch(argv, terminal);
    await reportExplainHint(terminal);
    return code;
  } catch (error) {
    return reportBug(error, terminal);
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    await printOverview(terminal.stderr, terminal);
    return EXIT_CODE.unusable;
  }
  if (first === '--version' || first === '-v') {
    terminal.stdout.write(`${await readVersion()}\n`);
    return EXIT_CODE.ok;
  }
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    await printOverview(terminal.stdout, terminal);
    return EXIT_CODE.ok;
  }
  const [name = '', ...rawArgs] = first === 'help' ? [...rest, '--help'] : argv;
  if (name.startsWith('-')) return unknownFlag(name, terminal);
  const entry = commands.find((candidate) => candidate.name === name);
  return entry === undefined ? unknownCommand(name, terminal) : runEntry(entry, rawArgs, terminal);
}

async function runEntry(
  entry: CommandEntry,
  rawArgs: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const command = await entry.load();
  const flags = rawArgs.includes('--') ? rawArgs.slice(0, rawArgs.indexOf('--')) : rawArgs;
  if (flags.includes('--help') || flags.includes('-h')) {
    const { formatCommandHelp } = await import('./format/format-help.ts');
    terminal.stdout.write(formatCommandHelp(command, styleOf(terminal.stdout, terminal)));
    return EXIT_CODE.ok;
  }
  const found = checkArguments(rawArgs, command);
  if (found !== undefined) {
    reportDiagnostics(terminal, [found.diagnostic]);
    return EXIT_CODE.unusable;
  }
  return command.run(rawArgs, terminal);
}

function unknownCommand(name: string, terminal: Terminal): ExitCode {
  const names = commands.map((entry) => entry.name);
  const nearest = nearestWord(name, names);
  const { diagnostic } = trouble('use-known-command', {
    message: `candor has no command \`${name}\`.`,
    why: `It has: ${names.join(', ')}.`,
    fix: nearest === undefined ? 'candor --help explains them.' : `Did you mean candor ${nearest}?`,
  });
  reportDiagnostics(terminal, [diagnostic]);
  return EXIT_CODE.unusable;
}

function unknownFlag(name: string, terminal: Terminal): ExitCode {
  const nearest = nearestWord(name, ['--help', '--version']);
  const { diagnostic } = trouble('use-known-flag', {
    message: `candor has no flag \`${name}\`.`,
    why: 'Before a command it has --help and --version; other flags belong behind the command.',
    fix:
      nearest === undefined
        ? 'Name a command first; candor --help lists them.'
        : `Did you mean candor ${nearest}?`,
  });
  reportDiagnostics(terminal, [diagnostic]);
  return EXIT_CODE.unusable;
}

async function printOverview(stream: TerminalOutput, terminal: Terminal): Promise<void> {
  const { formatOverview } = await import('./format/format-help.ts');
  stream.write(formatOverview(commands, styleOf(stream, terminal)));
}

const styleOf = (
  stream: TerminalOutput,
  { env }: Terminal,
): { readonly color: boolean; readonly width: number } => ({
  color: shouldColor(stream, env),
  width: widthOf(stream),
});
