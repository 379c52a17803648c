import { expect, test } from 'vitest';

import { checkArguments, type CheckedCommand } from './check-arguments.ts';

const command: CheckedCommand = {
  name: 'make',
  args: {
    file: { type: 'positional', required: true },
    config: { type: 'positional', required: false },
    format: { type: 'enum', options: ['text', 'json', 'sarif'] },
    out: { type: 'string', valueHint: 'folder' },
    force: { type: 'boolean' },
  },
};

test.each([
  [['a.md']],
  [['a.md', 'c.json']],
  [['-']],
  [['a.md', '--format', 'json', '--force']],
  [['a.md', '--format=json', '--out=-']],
  [['--out', '-', 'a.md']],
  [['--', '--strange-name']],
])('lets %j pass', (rawArgs) => {
  expect(checkArguments(rawArgs, command)).toBeUndefined();
});

test.each([
  [['a.md', '--fromat', 'json'], 'use-known-flag', 'Did you mean --format?'],
  [['a.md', '--forse'], 'use-known-flag', 'Did you mean --force?'],
  [['a.md', '--zzz'], 'use-known-flag', 'It has: --format, --out, --force.'],
  [['a.md', '-f'], 'use-known-flag', ''],
  [['a.md', '--no-force'], 'use-known-flag', ''],
  [['a.md', '--file', 'x'], 'use-known-flag', ''],
  [['a.md', '--constructor'], 'use-known-flag', ''],
  [['a.md', '--format', 'jsno'], 'use-valid-flag-value', 'Did you mean json?'],
  [['a.md', '--out'], 'use-valid-flag-value', 'Write --out <folder>.'],
  [['a.md', '--out='], 'use-valid-flag-value', 'Write --out <folder>.'],
  [['a.md', '--out', '--force'], 'use-valid-flag-value', 'Write --out <folder>.'],
  [['a.md', '--force=yes'], 'use-valid-flag-value', 'Write --force alone.'],
  [['a.md', 'b', 'c'], 'no-extra-argument', 'Remove it'],
  [[], 'use-required-argument', 'Pass a path'],
])('refuses %j: %s', (...row) => {
  const [rawArgs, code, fix] = row;
  const found = checkArguments(rawArgs, command);
  expect(found?.diagnostic).toMatchObject({ code, fix: expect.stringContaining(fix) });
});

test('takes any number of the last words where a command says so', () => {
  const many = { ...command, takesMany: true };
  expect(checkArguments(['a.md', 'b', 'c', 'd'], many)).toBeUndefined();
  expect(checkArguments([], many)?.diagnostic.code).toBe('use-required-argument');
});
