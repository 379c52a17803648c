import { basename, resolve } from 'node:path';

import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import type { Source } from '../input/read-source.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import type { Terminal } from '../terminal.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** Where an evidence report goes. */
export interface ReportTarget {
  /** Relative to the current folder, or absolute; a file there is replaced. */
  readonly path: string;
  readonly terminal: Terminal;
}

/** Writes the evidence report of a policy alone: its decisions are those that a draft makes. */
export async function writeEvidenceReport(
  source: Source,
  { path, terminal }: ReportTarget,
): Promise<ExitCode> {
  const [{ compile }, { catalog }] = await Promise.all([
    import('@candor/compiler'),
    import('@candor/catalog'),
  ]);
  const name = source.path === null ? source.name : basename(source.path);
  const { artifacts, diagnostics } = compile({
    config: { name: 'candor.config.json', text: JSON.stringify({ policy: name }) },
    policy: { name, text: source.text },
    catalog,
  });
  const report = artifacts.find((artifact) => artifact.path === 'report.html');
  if (report === undefined) {
    reportDiagnostics(terminal, diagnostics);
    return EXIT_CODE.unusable;
  }
  const failed = await writeFileSafely(report.content, {
    path: resolve(terminal.cwd, path),
    name: path,
    force: true,
  });
  if (failed === undefined) return EXIT_CODE.ok;
  reportDiagnostics(terminal, [failed.diagnostic]);
  return EXIT_CODE.unusable;
}
