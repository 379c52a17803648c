// Runs a script of the workspace on a machine that has nothing but Node and npm:
//   node .dev/start.mjs run demo
// takes the pinned pnpm (a global one of that version, else through npx), installs what the lockfile says
// when it changed, and runs the pnpm script `run:demo`. Corepack is not used: it needs signatures that not
// every registry mirror carries.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, , group, name, ...rest] = process.argv;
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const version = manifest.packageManager.split('@')[1];

checkNode();
const pnpm = findPnpm();
if (needsInstall()) run([...pnpm, 'install', '--frozen-lockfile']);
if (name === 'test') {
  const { findBrowser } = await import('./find-browser.mjs');
  process.env.CHROME_PATH = await findBrowser().catch((error) => fail(error.message));
  const { findFirefox } = await import('./find-firefox.mjs');
  const { findNginx } = await import('./find-nginx.mjs');
  // Found or got before anything is timed. What there is none of is left out of the tests, which say so.
  if (findFirefox() === undefined) console.error('No Firefox: its tests are left out.');
  if (findNginx() === undefined) console.error('No nginx: its tests are left out.');
}
run([...pnpm, '--silent', 'run', `${group}:${name}`, ...rest]);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Candor needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

function findPnpm() {
  const installed = spawnSync('pnpm', ['--version'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  if (installed.status === 0 && String(installed.stdout).trim() === version) return ['pnpm'];
  return ['npx', '--yes', `pnpm@${version}`];
}

function needsInstall() {
  const marker = `${root}node_modules/.modules.yaml`;
  if (!existsSync(marker)) return true;
  return statSync(`${root}pnpm-lock.yaml`).mtimeMs > statSync(marker).mtimeMs;
}

function run([command, ...args]) {
  const { status, signal } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (signal !== null) process.exit(130);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
