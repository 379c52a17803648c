import { wrapWords } from '@candor/diagnostics';
import picocolors from 'picocolors';

import type { Command } from '../command.ts';
import type { CommandEntry } from '../commands.ts';

/** How help is laid out. */
export interface HelpStyle {
  readonly color: boolean;
  readonly width: number;
}

const PURPOSE =
  'Turns a privacy policy into an honest consent banner, and holds the website to it.';

type Row = readonly [left: string, right: string];

/** `candor --help`: what the tool is, its commands, and where to begin. */
export function formatOverview(entries: readonly CommandEntry[], style: HelpStyle): string {
  const colors = picocolors.createColors(style.color);
  return `${[
    [colors.bold('candor'), ...wrapWords(PURPOSE, style.width)].join('\n'),
    `${colors.bold('Usage')}\n  candor <command> [arguments] [flags]`,
    `${colors.bold('Commands')}\n${formatRows(
      entries.map(({ name, summary }) => [name, summary]),
      style,
    )}`,
    `${colors.bold('Begin')}\n${formatRows(
      [
        ['candor init policy.md', 'reads the policy and drafts candor.config.json'],
        ['candor preview', 'shows the banner it makes'],
        ['candor build', 'writes the files and prints the one script tag to paste'],
      ],
      style,
    )}`,
    wrapWords(
      'candor <command> --help shows flags and examples. candor --version prints the version.',
      style.width,
    ).join('\n'),
  ].join('\n\n')}\n`;
}

/** `candor <command> --help`. */
export function formatCommandHelp(command: Command, style: HelpStyle): string {
  const colors = picocolors.createColors(style.color);
  const definitions = Object.entries(command.args);
  const words = definitions.filter(([, { type }]) => type === 'positional');
  const flags = definitions.filter(([, { type }]) => type !== 'positional');
  const usage = words.map(([name, { required }], index) => {
    const isLast = index === words.length - 1;
    const word = `${name.toUpperCase()}${isLast && command.takesMany === true ? '…' : ''}`;
    return required === false ? `[${word}]` : word;
  });
  const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['Arguments', words.map(([name, { description }]) => [name.toUpperCase(), description ?? ''])],
    [
      'Flags',
      [
        ...flags.map(([name, definition]): Row => [
          `--${name}${hintOf(definition)}`,
          definition.description ?? '',
        ]),
        ['--help', 'Print this'],
      ],
    ],
    ['Examples', command.examples],
  ];
  return `${[
    [colors.bold(`candor ${command.name}`), ...wrapWords(command.summary, style.width)].join('\n'),
    `${colors.bold('Usage')}\n  ${['candor', command.name, ...usage, '[flags]'].join(' ')}`,
    ...sections
      .filter(([, rows]) => rows.length > 0)
      .map(([title, rows]) => `${colors.bold(title)}\n${formatRows(rows, style)}`),
  ].join('\n\n')}\n`;
}

function hintOf(definition: Command['args'][string]): string {
  if (definition.type === 'enum') return ` <${(definition.options ?? []).join('|')}>`;
  return definition.type === 'string' ? ` <${definition.valueHint ?? 'value'}>` : '';
}

/** Two columns; the right one wraps under itself, or stands below where the left is too wide. */
function formatRows(rows: readonly Row[], style: HelpStyle): string {
  const colors = picocolors.createColors(style.color);
  const left = Math.min(34, Math.max(...rows.map(([text]) => text.length)));
  return rows
    .map(([text, words]) => {
      const lines = wrapWords(words, style.width - left - 4);
      const indent = ' '.repeat(left + 4);
      const isWide = text.length > left;
      const first = isWide ? '' : `${' '.repeat(left - text.length)}  ${lines[0] ?? ''}`;
      const rest = (isWide ? lines : lines.slice(1)).map((line) => `\n${indent}${line}`);
      return `  ${colors.cyan(text)}${first}${rest.join('')}`;
    })
    .join('\n');
}
