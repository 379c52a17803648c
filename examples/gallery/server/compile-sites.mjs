import { readFileSync } from 'node:fs';

import { catalog } from '@candor/catalog';
import { compile } from '@candor/compiler';
import { formatText, hasErrors } from '@candor/diagnostics';
import { readPolicy } from '@candor/policy';

import { SITES } from './sites.mjs';

const seeds = new URL('../../../seeds/', import.meta.url);

/**
 * @typedef {import('./sites.mjs').Site & {
 *   plan: import('@candor/model').Plan,
 *   artifacts: ReadonlyMap<string, string>,
 *   disclosures: import('@candor/model').Disclosures,
 *   diagnostics: readonly import('@candor/diagnostics').Diagnostic[],
 *   config: string,
 * }} CompiledSite `artifacts` by path; `diagnostics` of policy and configuration, without repetitions.
 */

/**
 * Compiles the five sites in memory, from `seeds/<id>/`.
 *
 * @param {(line: string) => void} print
 * @returns {readonly CompiledSite[]}
 * @throws When one has errors; the message shows them with their places.
 */
export function compileSites(print) {
  return SITES.map((site, index) => {
    const started = performance.now();
    const compiled = compileSite(site);
    const milliseconds = Math.round(performance.now() - started);
    const services = compiled.plan.services.length;
    print(
      `[${index + 1}/${SITES.length}] ${site.name}: ${services} services, ${compiled.artifacts.size} files, ${milliseconds} ms`,
    );
    return compiled;
  });
}

/** @param {import('./sites.mjs').Site} site @returns {CompiledSite} */
function compileSite(site) {
  const config = readSeed(site.id, 'candor.config.json');
  const policy = readSeed(site.id, 'policy.md');
  const read = readPolicy(policy.text, { catalog, format: 'markdown' });
  const { plan, artifacts, diagnostics } = compile({ config, policy, catalog });
  if (plan === null || hasErrors(diagnostics)) {
    throw new Error(formatText(diagnostics, { '': config, [policy.name]: policy }));
  }
  return {
    ...site,
    plan,
    artifacts: new Map(artifacts.map(({ path, content }) => [path, content])),
    disclosures: read.disclosures,
    diagnostics: withoutRepetitions([...read.diagnostics, ...diagnostics]),
    config: config.text,
  };
}

/** @param {string} id @param {string} file */
function readSeed(id, file) {
  return { name: file, text: readFileSync(new URL(`${id}/${file}`, seeds), 'utf8') };
}

/** The compiler reads the policy, too, and repeats what the reader said of it. */
function withoutRepetitions(
  /** @type {readonly import('@candor/diagnostics').Diagnostic[]} */ diagnostics,
) {
  return [...new Map(diagnostics.map((one) => [`${one.code}\n${one.message}`, one])).values()];
}
