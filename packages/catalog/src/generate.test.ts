import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

const script = new URL('../build/generate.mjs', import.meta.url);

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-catalog-'));
  mkdirSync(join(folder, 'services'));
  cpSync(script, join(folder, 'build', 'generate.mjs'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function generate(entries: Readonly<Record<string, string>>): { status: number; stderr: string } {
  for (const [name, text] of Object.entries(entries)) {
    writeFileSync(join(folder, 'services', name), text);
  }
  const run = spawnSync(process.execPath, [join(folder, 'build', 'generate.mjs')], {
    encoding: 'utf8',
  });
  return { status: run.status ?? -1, stderr: run.stderr };
}

test('writes the entries in the order of their ids, the same way each time', () => {
  const read = (): string => readFileSync(join(folder, 'src/generated/services.ts'), 'utf8');
  expect(generate({ 'b.json': '{"id":"b"}', 'a.json': '{"id":"a"}' }).status).toBe(0);
  const first = read();
  expect(first).toContain('{"id":"a"},\n  {"id":"b"},');
  expect(generate({}).status).toBe(0);
  expect(read()).toBe(first);
});

test('names the file that is not JSON', () => {
  const { status, stderr } = generate({ 'a.json': '{"id":"a"}', 'b.json': '{"id":"b",}' });
  expect(status).toBe(1);
  expect(stderr).toContain('services/b.json is not valid JSON');
});

test.each(['{"id":"b"}', '{}', 'null', '[]', '"a"'])('refuses a.json that holds %s', (text) => {
  const { status, stderr } = generate({ 'a.json': text });
  expect(status).toBe(1);
  expect(stderr).toContain('services/a.json: "id" must be "a"');
});

test('refuses an empty folder', () => {
  expect(generate({}).status).toBe(1);
});
