import { spawnSync } from 'node:child_process';

/** Finds a command on the PATH: the first file of that name, or `undefined`. */
export function findCommand(name) {
  const { stdout, status } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name]);
  return status === 0 ? String(stdout).split(/\r?\n/)[0] : undefined;
}
