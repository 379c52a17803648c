import { resolve } from 'node:path';

import { hasErrors } from '@candor/diagnostics';
import type { ViteDevServer } from 'vite';

import type { CompiledSite } from './compile-site.ts';
import type { Compilation } from './create-compilation.ts';

/**
 * Editors write a file in several steps; this long after the last one it is read. Longer than the 50 ms in which Vite's watcher drops
 * further changes of a file: a file read while it was cut to nothing would otherwise stay read so.
 */
const QUIET_MS = 100;

/** Compiles again whenever the configuration or the policy changes, and reloads the page; errors are shown over it. */
export async function watchSite(server: ViteDevServer, compilation: Compilation): Promise<void> {
  const show = ({ diagnostics, files }: CompiledSite): void => {
    // A configuration may have come to name another policy.
    server.watcher.add([...files]);
    if (!hasErrors(diagnostics)) return;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const message = errors.map((error) => `${error.message}\n${error.fix}`).join('\n\n');
    server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'candor' } });
  };
  const compileAgain = async (): Promise<void> => {
    try {
      const site = await compilation.run();
      show(site);
      if (!hasErrors(site.diagnostics)) server.ws.send({ type: 'full-reload' });
    } catch (error) {
      // A file may be gone for a while; its return is the next change.
      server.config.logger.error(String(error));
    }
  };

  // One after the other: an earlier text must not be compiled last.
  let runs = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  show(await compilation.run());
  server.watcher.on('all', (_event, file) => {
    if (compilation.latest()?.files.includes(resolve(file)) !== true) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      runs = runs.then(compileAgain);
    }, QUIET_MS);
  });
}
