import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants, deflateSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { docxParagraph, writeDocx } from '../../packages/policy/test/write-docx.ts';
import { writePdf } from '../../packages/policy/test/write-pdf.ts';

/** The command as people get it: documents are converted in a thread that runs the built package. */
const bin = fileURLToPath(new URL('../../packages/cli/bin/candor.js', import.meta.url));
const text = 'We use Google Analytics by Google LLC to measure how visitors use our website.';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'candor-documents-'));
  writeFileSync(join(cwd, 'policy.docx'), writeDocx(docxParagraph(text)));
  writeFileSync(join(cwd, 'policy.pdf'), writePdf([[{ text, x: 50, y: 600 }]]));
  writeFileSync(join(cwd, 'scan.pdf'), writePdf([[]]));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const candor = (
  args: readonly string[],
  input: Uint8Array | string = '',
): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', input });

describe.each(['policy.docx', 'policy.pdf'])('%s', (name) => {
  test('is read by its path, its URL and from stdin alike', () => {
    const read = [
      candor(['read', name, '--format', 'json']),
      candor(['read', pathToFileURL(join(cwd, name)).href, '--format', 'json']),
      candor(['read', '-', '--format', 'json'], readFileSync(join(cwd, name))),
    ].map(({ stdout }) => (JSON.parse(stdout) as { services: { id: string }[] }).services);
    expect(read[0]?.map(({ id }) => id)).toEqual(['google-analytics']);
    expect(read[1]).toEqual(read[0]);
    expect(read[2]).toEqual(read[0]);
  });

  test('drafts a configuration with the text that its quotes stand in, and replaces neither', () => {
    const folder = `draft-${name.slice(-4)}`;
    const args = ['init', name, '--out', `${folder}/candor.config.json`];
    expect(candor(args).status).toBe(0);
    const config = readFileSync(join(cwd, folder, 'candor.config.json'), 'utf8');
    const extracted = readFileSync(join(cwd, folder, 'policy.md'), 'utf8');
    expect(JSON.parse(config)).toMatchObject({ policy: 'policy.md' });
    expect(extracted).toBe(`${text}\n`);
    expect(candor(['check', `${folder}/candor.config.json`]).stderr).not.toContain('error');

    writeFileSync(join(cwd, folder, 'policy.md'), 'Mine.');
    const again = candor(args);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('policy.md exists already');
    expect(readFileSync(join(cwd, folder, 'policy.md'), 'utf8')).toBe('Mine.');
    expect(candor([...args, '--force']).status).toBe(0);
    expect(readFileSync(join(cwd, folder, 'policy.md'), 'utf8')).toBe(`${text}\n`);
  });

  test('is checked as it stands', () => {
    writeFileSync(join(cwd, 'direct.json'), JSON.stringify({ policy: name }));
    const { status, stdout } = candor(['check', 'direct.json']);
    expect([0, 1]).toContain(status);
    expect(stdout).toContain('against the policy');
  });
});

test('leaves no text behind where the configuration is kept', () => {
  writeFileSync(join(cwd, 'candor.config.json'), '{}');
  const { status, stderr } = candor(['init', '-'], readFileSync(join(cwd, 'policy.pdf')));
  expect(status).toBe(2);
  expect(stderr).toContain('candor.config.json exists already');
  expect(() => readFileSync(join(cwd, 'policy.md'))).toThrow('ENOENT');
});

test('says what a document without text needs', () => {
  const { status, stdout, stderr } = candor(['read', 'scan.pdf']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('scan.pdf has no text layer');
  expect(stderr).toContain('use-text-layer');
});

test('ends a PDF that inflates to gigabytes', { timeout: 120_000 }, () => {
  const step = deflateSync(Buffer.alloc(4_000_000, 32), { finishFlush: constants.Z_FULL_FLUSH });
  // Each step but the first is repeated without the header of two bytes.
  const stream = Buffer.concat([step, ...Array.from({ length: 1000 }, () => step.subarray(2))]);
  const [before = '', after = ''] = Buffer.from(writePdf([[{ text: 'x', x: 1, y: 1 }]]))
    .toString('latin1')
    .split(/<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/);
  const head = `<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`;
  const bomb = Buffer.concat([
    Buffer.from(before + head, 'latin1'),
    stream,
    Buffer.from(`\nendstream${after}`, 'latin1'),
  ]);
  const started = performance.now();
  const { status, stderr, signal } = candor(['read', '-'], bomb);
  expect([status, signal]).toEqual([2, null]);
  expect(stderr).toMatch(/<stdin> (?:takes more than|is damaged|has no text layer)/);
  expect(performance.now() - started).toBeLessThan(90_000);
});
