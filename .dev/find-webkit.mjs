import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findCommand } from './find-command.mjs';
import { installDebian } from './install-debian.mjs';

/** Where Linux distributions keep WebKitGTK's own browser, which its driver drives. */
const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/libexec',
];

/**
 * Finds WebKitGTK, its driver, a display without a screen and what gives a window there the focus, and gets them where that is possible: Debian's packages (as root).
 *
 * WebKitGTK is a close relative of Safari, not Safari.
 *
 * @returns Paths of the four programs, or `undefined` where one is missing.
 */
export function findWebkit() {
  return installed() ?? fromDebian();
}

function installed() {
  const driver = findCommand('WebKitWebDriver');
  const display = findCommand('Xvfb');
  const focuser = findCommand('xdotool');
  const browser = findBrowser();
  return driver && display && focuser && browser
    ? { driver, display, focuser, browser }
    : undefined;
}

/** The newest: the folder carries the version of the interface. */
function findBrowser() {
  return LIBRARIES.filter((library) => existsSync(library))
    .flatMap((library) =>
      readdirSync(library)
        .filter((name) => /^webkit2?gtk-[\d.]+$/.test(name))
        .sort((one, other) => (one < other ? 1 : -1))
        .map((name) => join(library, name, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}

function fromDebian() {
  const done = installDebian(
    ['webkit2gtk-driver', 'xvfb', 'xdotool'],
    'No WebKitGTK found: installing Debian\u2019s webkit2gtk-driver, xvfb and xdotool (about 35 MB) …',
  );
  return done ? installed() : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findWebkit() ?? 'none');
