import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages of Debian, without what they only recommend. Elsewhere, and without root, it does nothing.
 *
 * @param packages - Their names.
 * @param announcement - What to tell the person who waits.
 * @returns Whether they are installed now.
 */
export function installDebian(packages, announcement) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.error(announcement);
  const run = (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return run(['update']) && run(['install', '-y', '--no-install-recommends', ...packages]);
}
