import { parseArgs } from 'node:util';

import type { ArgDef, ArgsDef } from 'citty';

import { trouble, type Trouble } from '../trouble.ts';
import { nearestWord } from './nearest-word.ts';

/** The command whose arguments are checked, as messages call it. */
export interface CheckedCommand {
  readonly name: string;
  readonly args: ArgsDef;
  readonly takesMany?: boolean;
}

/**
 * Finds what the parser would let pass: flags nobody defined, values that are missing or not offered, words too many and
 * words too few. A flag that does nothing is the kind of mistake nobody notices.
 *
 * @returns The first trouble, or `undefined`.
 */
export function checkArguments(
  rawArgs: readonly string[],
  command: CheckedCommand,
): Trouble | undefined {
  const options = Object.fromEntries(
    Object.entries(command.args)
      .filter(([, definition]) => definition.type !== 'positional')
      .map(([name, definition]) => [
        name,
        { type: definition.type === 'boolean' ? ('boolean' as const) : ('string' as const) },
      ]),
  );
  const { tokens } = parseArgs({
    args: [...rawArgs],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const found = checkOption(token, command);
    if (found !== undefined) return found;
  }
  const words = tokens.filter((token) => token.kind === 'positional').map((token) => token.value);
  return checkWords(words, command);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption(token: OptionToken, command: CheckedCommand): Trouble | undefined {
  const definition = Object.hasOwn(command.args, token.name) ? command.args[token.name] : undefined;
  const isLong = token.rawName.startsWith('--');
  if (definition === undefined || definition.type === 'positional' || !isLong)
    return unknownFlag(token, command);
  if (definition.type === 'boolean') {
    return token.inlineValue === true
      ? badValue(command, `--${token.name} takes no value.`, `Write --${token.name} alone.`)
      : undefined;
  }
  return checkValue(token, definition, command);
}

function checkValue(
  { name, value, inlineValue }: OptionToken,
  definition: ArgDef,
  command: CheckedCommand,
): Trouble | undefined {
  const isFlag = value !== undefined && inlineValue !== true && /^-./.test(value);
  if (value === undefined || value === '' || isFlag) {
    const hint = definition.valueHint ?? 'value';
    return badValue(command, `--${name} needs a value.`, `Write --${name} <${hint}>.`);
  }
  return definition.type === 'enum'
    ? checkChoice(name, value, { command, choices: definition.options ?? [] })
    : undefined;
}

function checkChoice(
  name: string,
  value: string,
  against: { readonly command: CheckedCommand; readonly choices: readonly string[] },
): Trouble | undefined {
  const { command, choices } = against;
  if (choices.includes(value)) return undefined;
  const nearest = nearestWord(value, choices);
  const hint = nearest === undefined ? '' : `Did you mean ${nearest}? `;
  const fix = `${hint}Use one of: ${choices.join(', ')}.`;
  return badValue(command, `--${name} cannot be \`${value}\`.`, fix);
}

function checkWords(words: readonly string[], command: CheckedCommand): Trouble | undefined {
  const expected = Object.entries(command.args).filter(([, { type }]) => type === 'positional');
  const extra = words[expected.length];
  if (extra !== undefined && command.takesMany !== true) {
    return trouble('no-extra-argument', {
      message: `candor ${command.name} does not know what to do with \`${extra}\`.`,
      why: `It takes ${expected.length === 0 ? 'no words' : expected.map(([name]) => name.toUpperCase()).join(' ')}.`,
      fix: `Remove it; candor ${command.name} --help shows examples.`,
    });
  }
  const missing = expected.find(
    ([, definition], index) => definition.required !== false && words[index] === undefined,
  );
  if (missing === undefined) return undefined;
  return trouble('use-required-argument', {
    message: `candor ${command.name} needs a ${missing[0].toUpperCase()}.`,
    why: 'There is nothing to work on without it.',
    fix: `Pass a path, or - for stdin; candor ${command.name} --help shows examples.`,
  });
}

function unknownFlag(token: OptionToken, command: CheckedCommand): Trouble {
  const flags = Object.entries(command.args)
    .filter(([, definition]) => definition.type !== 'positional')
    .map(([name]) => name);
  const nearest = nearestWord(token.name, [...flags, 'help']);
  return trouble('use-known-flag', {
    message: `candor ${command.name} has no flag \`${token.rawName}\`.`,
    why: 'A flag without effect would hide a mistake.',
    fix:
      nearest === undefined
        ? `It has: ${flags.map((name) => `--${name}`).join(', ')}.`
        : `Did you mean --${nearest}?`,
  });
}

function badValue(command: CheckedCommand, message: string, fix: string): Trouble {
  return trouble('use-valid-flag-value', {
    message,
    why: `candor ${command.name} --help lists what it takes.`,
    fix,
  });
}
