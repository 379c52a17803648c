import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { findCommand } from './find-command.mjs';
import { installDebian } from './install-debian.mjs';

const COMMANDS = ['firefox-esr', 'firefox'];
const MAC_PATH = '/Applications/Firefox.app/Contents/MacOS/firefox';

/**
 * Finds Firefox, and gets it where that is possible: `FIREFOX_PATH`, an installed one, Debian's package (as root).
 *
 * @returns Path of the executable, or `undefined`: what needs it is then left out.
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return installed() ?? fromDebian();
}

function installed() {
  const command = COMMANDS.map((name) => findCommand(name)).find((path) => path !== undefined);
  return command ?? (existsSync(MAC_PATH) ? MAC_PATH : undefined);
}

function fromDebian() {
  const done = installDebian(
    ['firefox-esr'],
    'No Firefox found: installing Debian\u2019s firefox-esr (about 80 MB) …',
  );
  return done ? installed() : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findFirefox() ?? 'none');
