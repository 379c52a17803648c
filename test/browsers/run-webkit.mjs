// Runs the element tests in WebKitGTK and says how it went: `pnpm test:elements:webkit`. It advises and never fails: under load this
// browser does not always start, and it is a relative of Safari, not Safari. What fails twice is worth a look.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { findWebkit } from '../../.dev/find-webkit.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run() {
  const { status } = spawnSync(
    'wtr',
    ['--config', 'test/web-test-runner.config.mjs', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, TEST_BROWSERS: 'webkit' },
    },
  );
  return status === 0;
}

function describeRun() {
  if (findWebkit() === undefined) return 'there is none, not run';
  if (run()) return 'passed';
  return run() ? 'passed at the second attempt' : 'failed twice, see above';
}

process.stdout.write(`WebKitGTK (advisory): ${describeRun()}.\n`);
