import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { catalog } from '@candor/catalog';
import { compile } from '@candor/compiler';
import type { Plan } from '@candor/model';

/** What `headers/csp.js` exports. */
export interface PolicyModule {
  readonly contentSecurityPolicy: (
    cookies?: string | null,
    gpc?: string | null,
    options?: { readonly nonce?: string; readonly reportUri?: string },
  ) => string;
  readonly grantedServices: (cookies?: string | null, gpc?: string | null) => string[];
}

/** A compiled site in a folder of its own. */
export interface BuiltSite {
  readonly folder: string;
  readonly plan: Plan;
  /** Paths of the artifacts. */
  readonly files: readonly string[];
  /** Code of a service in the consent cookie. */
  readonly codeOf: (id: string) => string;
  /** Loads a file of `headers/` as a server would. */
  readonly load: <Module>(name: string) => Promise<Module>;
  readonly remove: () => Promise<void>;
}

/** Compiles a configuration and writes its artifacts into a temporary folder. */
export async function buildSite(config: object): Promise<BuiltSite> {
  const { plan, artifacts, diagnostics } = compile({
    config: { name: 'candor.config.json', text: JSON.stringify(config) },
    policy: null,
    catalog,
  });
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  const folder = await mkdtemp(join(tmpdir(), 'candor-headers-'));
  for (const { path, content } of artifacts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    plan,
    files: artifacts.map(({ path }) => path),
    codeOf(id) {
      const service = plan.services.find((each) => each.id === id);
      if (service === undefined) throw new Error(`no service ${id}`);
      return service.code;
    },
    load: <Module>(name: string) =>
      import(
        /* @vite-ignore */ pathToFileURL(join(folder, 'headers', name)).href
      ) as Promise<Module>,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
