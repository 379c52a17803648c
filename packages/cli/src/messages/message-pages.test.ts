import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { RuleExample } from '@candor/diagnostics';
import { convertPolicy, detectDocument } from '@candor/policy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { writePdf } from '../../../policy/test/write-pdf.ts';
import { writeZip } from '../../../policy/test/write-zip.ts';
import { loadRules } from '../explain/load-rules.ts';
import { reportedCodes } from '../reported-codes.ts';
import { runCommandLine } from '../run-command-line.ts';
import { createTestTerminal } from '../testing/create-test-terminal.ts';

const CONFIG = {
  site: {
    name: 'Example',
    controller: 'Example Ltd, 1 Main Street, Exampleton',
    policyUrl: '/privacy',
  },
  policy: 'policy.md',
  categories: { analytics: { services: ['hotjar'] } },
};
const POLICY =
  '# Privacy policy\n\n## Analytics\n\nWith your consent we use Hotjar of Hotjar Ltd., Malta, to see how our pages are used.\n';
const ENCRYPTED = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`;
const UTF_16 = Buffer.from('\ufeff<p>Hello</p>', 'utf16le');

/** What the examples name, beside what they write themselves. */
const FILES: Readonly<Record<string, () => string | Uint8Array>> = {
  'policy.md': () => POLICY,
  'candor.config.json': () => JSON.stringify(CONFIG),
  'wrong.config.json': () => '{ "categories": 1 }',
  'huge.config.json': () => `{}${' '.repeat(1_000_000)}`,
  'dist/index.html': () => '<h1>Example</h1>',
  'bundle/app.js': () => 'import("https://static.hotjar.com/c/hotjar-1.js");',
  'half/index.html': () => '<h1>Example</h1>',
  'half/old.html': () => UTF_16,
  'utf-16/index.html': () => UTF_16,
  'empty.md': () => ' \n',
  'backup.md': () => 'x'.repeat(10_000_001),
  'photo.png': () => Buffer.from('89504e470d0a1a0a', 'hex'),
  'damaged.txt': () => Buffer.concat([Buffer.from('Größe '), Buffer.from('Größe', 'latin1')]),
  'latin.txt': () => Buffer.from('Größe', 'latin1'),
  'damaged.pdf': () => '%PDF-1.7\nnothing',
  'locked.pdf': () => writePdf([[]], { trailer: ENCRYPTED }),
  'scan.pdf': () => writePdf([[], []]),
  'handbook.pdf': () => writePdf(Array.from({ length: 501 }, () => [])),
  'cookies.xlsx': () => writeZip({ 'xl/workbook.xml': '<a/>' }),
};

/** What cannot be brought about in a test of an example: a full disk, a taken port, a hundred services. */
const UNRUN: ReadonlySet<string> = new Set([
  'no-full-disk',
  'no-long-security-policy',
  'use-free-port',
]);

const SUBJECTS: ReadonlySet<string> = new Set(['site', 'document', 'migration', 'command']);
const pages = (await loadRules()).filter(({ about }) => SUBJECTS.has(about));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'candor-messages-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

/** Command lines of an example: as they stand, or those that read what it is a file of. */
function commandsOf({ format, text }: RuleExample): readonly string[] {
  if (format === 'sh') return text.split('\n');
  if (format === 'html') write('dist/index.html', text);
  else if (format === 'js') write('earlier.js', text);
  else if (format === 'json') write('report.json', text);
  const commands: Readonly<Record<string, string>> = {
    html: 'candor check --site dist',
    js: 'candor migrate earlier.js --out draft.json',
    json: 'candor check --unlisted report.json',
  };
  const command = commands[format];
  if (command === undefined) throw new Error(`No example is written in ${format}.`);
  return [command];
}

/** The thread that the command reads documents in runs the built packages: here the reader is asked itself. */
async function codesOfDocument(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await convertPolicy(bytes, detectDocument(bytes) ?? 'pdf');
  return result.kind === 'refused' ? [result.diagnostic.code] : [];
}

async function codesOf(command: string): Promise<readonly string[]> {
  const [program, ...argv] = command.split(' ');
  expect(program).toBe('candor');
  const [, file = ''] = argv;
  if (/\.(?:pdf|xlsx)$/u.test(file)) return codesOfDocument(readFileSync(join(cwd, file)));
  const terminal = createTestTerminal({ cwd });
  await runCommandLine(argv, terminal);
  return reportedCodes(terminal);
}

describe.each(pages)('the page of $code', ({ code, summary, sections, examples }) => {
  const ofKind = (kind: RuleExample['kind']): RuleExample[] =>
    examples.filter((example) => example.kind === kind);

  beforeEach(() => {
    const commands = examples.map(({ text }) => text).join('\n');
    for (const [path, create] of Object.entries(FILES))
      if (!/^(?:backup|huge|handbook)/u.test(path) || commands.includes(path))
        write(path, create());
  });

  test('says what, why, by examples, and how to fix it', () => {
    expect(summary.length).toBeGreaterThan(20);
    expect(sections).toEqual(['Why', 'Breaks', 'Holds', 'How to fix']);
  });

  test.skipIf(UNRUN.has(code))('shows examples that bring it up', async () => {
    expect(ofKind('breaks').length).toBeGreaterThan(0);
    for (const command of ofKind('breaks').flatMap(commandsOf))
      expect(await codesOf(command), command).toContain(code);
  });

  test.skipIf(UNRUN.has(code))('shows examples that do not', async () => {
    expect(ofKind('holds').length).toBeGreaterThan(0);
    for (const command of ofKind('holds').flatMap(commandsOf))
      expect(await codesOf(command), command).not.toContain(code);
  });
});

test('what is not run has no example that looks as if it were', () => {
  for (const code of UNRUN)
    expect(pages.find((page) => page.code === code)?.examples, code).toEqual([]);
});
