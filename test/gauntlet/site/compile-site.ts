import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { catalog, matchUrl } from '@candor/catalog';
import { compile } from '@candor/compiler';
import type { Catalog, Plan } from '@candor/model';

/** Where a run leaves what it built and found; git-ignored, like everything in `node_modules`. */
export const CACHE: string = fileURLToPath(
  new URL('../../../node_modules/.cache/candor-gauntlet/', import.meta.url),
);

/** The compiled site: what its server sends, and what is known of its services. */
export interface Site {
  readonly plan: Plan;
  /** Compiled files by path below `/candor/`. */
  readonly files: ReadonlyMap<string, string>;
  /** Value of the header that level 4 adds. */
  readonly contentSecurityPolicy: (cookies: string | undefined) => string;
  /** Ids of the services that a request's headers grant, where the compiled module tells. */
  readonly grantedServices: ((cookies: string, gpc: string) => Iterable<string>) | undefined;
  /** Ids of the services that need consent and that a URL, or with `isWholeHost` anything on its host, belongs to. */
  readonly gatedServicesOf: (url: string, options?: { readonly isWholeHost?: boolean }) => string[];
}

/** Node's own `import`: the runner that reads this TypeScript imports nothing after the start. */
export type ImportFile = (url: string) => Promise<unknown>;

/** Compiles the configuration beside this file with the real compiler and the real catalogue. */
export async function compileSite(importFile: ImportFile): Promise<Site> {
  const name = fileURLToPath(new URL('candor.config.json', import.meta.url));
  const config = { name, text: await readFile(name, 'utf8') };
  const { plan, artifacts, diagnostics } = compile({ config, policy: null, catalog });
  if (plan === null) throw new Error(`The site does not compile: ${JSON.stringify(diagnostics)}`);
  const gated = gatedCatalog(plan);
  return {
    plan,
    files: new Map(artifacts.map(({ path, content }) => [path, content])),
    ...(await importHeaders(artifacts, importFile)),
    gatedServicesOf: (url, { isWholeHost = false } = {}) =>
      isWholeHost
        ? servicesOnHost(gated, new URL(url).hostname)
        : matchUrl(gated, url).map(({ id }) => id),
  };
}

/** As the visitor's browser knows it: only this site's services, without those that are never held. */
function gatedCatalog(plan: Plan): Catalog {
  const ids = new Set(
    plan.services.filter(({ category }) => category !== 'necessary').map(({ id }) => id),
  );
  return { ...catalog, services: catalog.services.filter(({ id }) => ids.has(id)) };
}

function servicesOnHost({ services }: Catalog, host: string): string[] {
  return services
    .filter(({ hosts }) =>
      hosts.some((pattern) => `.${host}`.endsWith(`.${pattern.split('/')[0] ?? ''}`)),
    )
    .map(({ id }) => id);
}

/** The module as a server would load it: from a file. */
async function importHeaders(
  artifacts: readonly { readonly path: string; readonly content: string }[],
  importFile: ImportFile,
): Promise<Pick<Site, 'contentSecurityPolicy' | 'grantedServices'>> {
  const module = artifacts.find(({ path }) => path === 'headers/csp.js');
  if (module === undefined) throw new Error('The compiler emitted no headers/csp.js.');
  const path = join(CACHE, `csp-${process.pid}.mjs`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, module.content);
  const headers = (await importFile(pathToFileURL(path).href)) as Pick<
    Site,
    'contentSecurityPolicy' | 'grantedServices'
  >;
  await rm(path);
  return {
    contentSecurityPolicy: headers.contentSecurityPolicy,
    grantedServices: headers.grantedServices,
  };
}
