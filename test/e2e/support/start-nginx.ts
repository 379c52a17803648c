import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generate } from 'selfsigned';

/** What stands in the configuration. */
export interface NginxOptions {
  readonly executable: string;
  /** Lines of the http block. */
  readonly http: string;
  /** Lines of the server block. */
  readonly server: string;
}

/** One nginx of a test, on loopback, with nothing of the system's in it. */
export interface Nginx {
  readonly port: number;
  /** Port of the same server over TLS. */
  readonly securePort: number;
  /** What it said on stderr: warnings and errors. */
  readonly log: () => string;
  close(): Promise<void>;
}

/** Starts nginx in the foreground, as one process, in a folder of its own. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const [port, securePort] = [await freePort(), await freePort()];
  const folder = await writeConfiguration(options, [port, securePort]);
  const child = spawn(options.executable, argumentsFor(folder), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await Promise.race([
    untilOpen(securePort),
    ended.then(() => Promise.reject(new Error(`nginx ended: ${log}`))),
  ]).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { port, securePort, log: () => log, close };
}

/** Has nginx read a configuration without serving it: what `nginx -t` says, and whether it is well. */
export async function testNginx(
  options: NginxOptions,
): Promise<{ readonly isValid: boolean; readonly log: string }> {
  const folder = await writeConfiguration(options, [await freePort(), await freePort()]);
  const { status, stderr } = spawnSync(options.executable, ['-t', ...argumentsFor(folder)]);
  await rm(folder, { recursive: true, force: true });
  return { isValid: status === 0, log: String(stderr) };
}

const argumentsFor = (folder: string): string[] => [
  '-p',
  folder,
  '-c',
  join(folder, 'nginx.conf'),
  '-e',
  'stderr',
];

async function writeConfiguration(
  { http, server }: NginxOptions,
  [port, securePort]: readonly [number, number],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-nginx-'));
  const pems = await generate([{ name: 'commonName', value: 'candor.test' }], { keySize: 2048 });
  await writeFile(join(folder, 'key.pem'), pems.private);
  await writeFile(join(folder, 'cert.pem'), pems.cert);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ');
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  ${paths}
  types {
    text/html html;
    text/javascript js;
    text/css css;
    image/svg+xml svg;
  }
  ${http}
  server {
    listen 127.0.0.1:${port};
    listen 127.0.0.1:${securePort} ssl;
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    ${server}
  }
}
`,
  );
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilOpen(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not answer');
}
