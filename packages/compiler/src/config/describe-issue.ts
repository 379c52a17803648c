import type { Diagnostic } from '@candor/diagnostics';
import type { Node } from 'jsonc-parser';
import type { BaseIssue } from 'valibot';

import { diagnose, type Finding } from '../diagnose.ts';
import type { ConfigPath } from '../parse/config-path.ts';
import { locateKey } from '../parse/locate-key.ts';
import { locateValue } from '../parse/locate-value.ts';
import { FORMATS, type Format } from './formats.ts';
import { nearestWord } from './nearest-word.ts';

const MAX_SHOWN = 60;

/** Turns one issue of the validation into diagnostics; several where a value has the right form and wrong parts. */
export function describeIssue(
  root: Node,
  issue: BaseIssue<unknown>,
  parent: ConfigPath = [],
): Diagnostic[] {
  const path = [...parent, ...(issue.path ?? []).map((item) => item.key as string | number)];
  // A union lists what is wrong with each of its forms. What matters is the form the author chose: the one with the deeper issues.
  const inner = (issue.issues ?? []).filter((nested) => nested.path !== undefined);
  if (inner.length > 0) return inner.flatMap((nested) => describeIssue(root, nested, path));
  // Unknown keys are reported by checkKeys, all of them and with the nearest word.
  if (issue.type === 'strict_object' && issue.expected === 'never') return [];
  const isKey = issue.path?.at(-1)?.origin === 'key';
  const span = isKey ? locateKey(root, path) : locateValue(root, path);
  return [diagnose(toFinding(issue, path), span)];
}

function toFinding(issue: BaseIssue<unknown>, path: ConfigPath): Finding {
  const name = nameOf(path);
  const formatted = formatOf(issue);
  if (formatted !== undefined) {
    const { code, expected, why, fix } = formatted;
    return {
      code,
      severity: 'error',
      message: `${name} is ${show(issue.input)}, not ${expected}.`,
      why,
      fix,
    };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return {
      code: 'use-required-key',
      severity: 'error',
      message: `${nameOf(path.slice(0, -1))} has no \`${String(path.at(-1))}\`.`,
      why: 'Nothing else in the configuration or the catalogue says it.',
      fix: `Add \`${String(path.at(-1))}\`.`,
    };
  }
  return {
    code: 'use-valid-value',
    severity: 'error',
    message: `${name} is ${show(issue.input)}, not ${expectedOf(issue)}.`,
    why: 'A value that cannot be used would silently be replaced by another one.',
    fix: fixOf(issue),
  };
}

function formatOf(issue: BaseIssue<unknown>): Format | undefined {
  if (issue.type !== 'regex') return undefined;
  return (FORMATS as Readonly<Record<string, Format>>)[issue.message];
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  record: 'an object',
  strict_object: 'an object',
  number: 'a number',
  integer: 'a whole number',
  union: 'a text or an object',
  min_length: 'something: it is empty',
  max_length: 'so long',
};

function expectedOf(issue: BaseIssue<unknown>): string {
  if (issue.type === 'picklist')
    return `one of ${optionsOf(issue)
      .map((o) => `\`${o}\``)
      .join(', ')}`;
  return EXPECTED[issue.type] ?? issue.expected ?? 'allowed here';
}

function fixOf(issue: BaseIssue<unknown>): string {
  const form = 'Write a value of that form.';
  if (issue.type !== 'picklist' || typeof issue.input !== 'string') return form;
  const options = optionsOf(issue);
  const side = /left|right/i.exec(issue.input)?.[0].toLowerCase();
  const edge = side === 'left' ? 'start' : 'end';
  // A side is no typing error: `bottom-left` is nearer to `bottom-end` than to `bottom-start`.
  const isSide = side !== undefined && options.some((option) => option.endsWith(edge));
  const meant = nearestWord(
    isSide ? issue.input.replace(/left|right/i, edge) : issue.input,
    options,
  );
  if (meant === undefined) return form;
  const why = isSide ? `: ${edge} is ${side} in text that runs from left to right` : '';
  return `Write \`${meant}\`${why}.`;
}

function optionsOf(issue: BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

function nameOf(path: ConfigPath): string {
  if (path.length === 0) return 'The configuration';
  const words = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return `\`${words.join('').replace(/^\./, '')}\``;
}

function show(input: unknown): string {
  if (typeof input === 'object' && input !== null)
    return Array.isArray(input) ? 'a list' : 'an object';
  const words = JSON.stringify(input) ?? 'nothing';
  return words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words;
}
