import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

import { findCommand } from './find-command.mjs';
import { installDebian } from './install-debian.mjs';

/** Flags that keep a headless Chromium quiet and offline; without a sandbox because CI runs as root. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser, and letters for it to draw: chromium only recommends fonts. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-liberation'];

/** The newest npm-shipped Chromium that supports Node 20. */
const NPM_CHROMIUM = '@sparticuz/chromium@143.0.4';
const CACHE = fileURLToPath(new URL('../node_modules/.cache/candor-browser/', import.meta.url));

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const PATHS = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/**
 * Finds a Chromium-based browser, and gets one when there is none.
 *
 * Order: `CHROME_PATH`; an installed Chrome, Chromium or Edge; Debian's package (as root); the one shipped inside an npm package.
 *
 * @returns Path of the executable.
 * @throws When none can be had; the message says what to install.
 */
export async function findBrowser() {
  const found = fromEnvironment() ?? installed() ?? fromDebian() ?? (await fromNpm());
  if (found !== undefined) return found;
  throw new Error(
    'No browser found for the tests.\n' +
      '  Install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH to one.',
  );
}

function fromEnvironment() {
  const path = process.env.CHROME_PATH;
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`CHROME_PATH is ${path}, and there is no such file.`);
  return path;
}

function installed() {
  const command = COMMANDS.map((name) => findCommand(name)).find((path) => path !== undefined);
  if (command !== undefined) return command;
  return PATHS.find((path) => existsSync(path));
}

function fromDebian() {
  const done = installDebian(
    DEBIAN_PACKAGES,
    'No browser found: installing Debian\u2019s chromium (about 80 MB) …',
  );
  return done ? installed() : undefined;
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.error(`No browser found: taking the one in ${NPM_CHROMIUM} (about 65 MB) …`);
  const install = spawnSync('npm', ['install', '--no-save', '--prefix', CACHE, NPM_CHROMIUM], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (install.status !== 0) return undefined;
  const entry = createRequire(join(CACHE, 'package.json')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(entry);
  const path = await chromium.executablePath();
  useShippedLibraries(path);
  return path;
}

/** A bare machine lacks libraries the browser links to (nss, nspr, expat); the package ships them, packed. */
function useShippedLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable]);
  if (!String(stdout).includes('not found')) return;
  const packed = join(CACHE, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  spawnSync('tar', ['-x', '-C', CACHE], { input: brotliDecompressSync(readFileSync(packed)) });
  process.env.LD_LIBRARY_PATH = [join(CACHE, 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
