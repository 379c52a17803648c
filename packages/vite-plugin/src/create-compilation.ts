import { resolve } from 'node:path';

import type { ResolvedConfig } from 'vite';

import { type CompiledSite, compileSite } from './compile-site.ts';
import { printDiagnostics } from './print-diagnostics.ts';

/** The latest compilation of a site, repeatable. */
export interface Compilation {
  /** Compiles, and prints what there is to say. Rejects when the configuration cannot be read. */
  readonly run: () => Promise<CompiledSite>;
  /** Absent before the first run. */
  readonly latest: () => CompiledSite | undefined;
  /** Absolute. */
  readonly configFile: string;
  /** Whether what is printed is coloured. */
  readonly color: boolean;
}

/**
 * Creates the compilation of one configuration.
 *
 * @param path - Path of the configuration, relative to Vite's root.
 */
export function createCompilation(vite: ResolvedConfig, path: string): Compilation {
  let site: CompiledSite | undefined;
  const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const configFile = resolve(vite.root, path);
  return {
    configFile,
    color,
    latest: () => site,
    async run() {
      site = await compileSite(configFile, vite.root);
      printDiagnostics(site.diagnostics, site.sources, { logger: vite.logger, color });
      return site;
    },
  };
}
