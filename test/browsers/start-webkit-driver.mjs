import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Large enough for every viewport of the tests. */
const SCREEN = ['-screen', '0', '2000x1600x24'];

/**
 * Starts a display without a screen and WebKitGTK's WebDriver on it.
 *
 * @param programs - What `findWebkit` found.
 * @returns The driver's address, a function that gives the browser's window the focus, which no window manager does here, and one that
 *   ends both.
 */
export async function startWebkitDriver(programs) {
  const display = spawn(programs.display, ['-displayfd', '3', '-nolisten', 'tcp', ...SCREEN], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // It chooses a free number and says which.
  const [number] = await once(display.stdio[3], 'data');
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11' };
  const port = await findPort();
  const driver = spawn(programs.driver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env,
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => {
    driver.kill();
    display.kill();
  };
  process.once('exit', stop);
  await waitFor(`${url}/status`);
  const focusWindow = () =>
    run(programs.focuser, ['search', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus'], {
      env,
    });
  return { url, focusWindow, stop };
}

async function findPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function waitFor(url) {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`WebKitGTK's driver does not answer.`);
}
