import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { findCommand } from './find-command.mjs';
import { installDebian } from './install-debian.mjs';

/** Where Debian puts it, which is not on everybody's PATH. */
const DEBIAN_PATH = '/usr/sbin/nginx';

/**
 * Finds nginx, and gets it where that is possible: `NGINX_PATH`, the PATH, Debian's package (as root).
 *
 * @returns Path of the executable, or `undefined`: what needs it is then left out.
 */
export function findNginx() {
  const named = process.env.NGINX_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return installed() ?? fromDebian();
}

const installed = () => findCommand('nginx') ?? (existsSync(DEBIAN_PATH) ? DEBIAN_PATH : undefined);

function fromDebian() {
  const done = installDebian(
    ['nginx-light'],
    'No nginx found: installing Debian\u2019s (about 2 MB) …',
  );
  return done ? installed() : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findNginx() ?? 'none');
