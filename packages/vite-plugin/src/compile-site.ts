import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';

import { catalog } from '@candor/catalog';
import { compile, type CompileResult, findPolicyPath } from '@candor/compiler';
import type { Sources } from '@candor/diagnostics';

/** One compilation with everything that is needed to print it and to know when to repeat it. */
export interface CompiledSite extends CompileResult {
  /** Texts that spans point into, under the names that diagnostics carry. */
  readonly sources: Sources;
  /** Absolute paths of the files that were read, or would have been. */
  readonly files: readonly string[];
}

/**
 * Reads a configuration and the policy it names, and compiles them. A policy that cannot be read is a diagnostic of the compiler; a
 * configuration that cannot be read is an error, because there is nothing to point into.
 *
 * @param configFile - Absolute path.
 * @param root - Folder that file names are printed relative to.
 */
export async function compileSite(configFile: string, root: string): Promise<CompiledSite> {
  const config = { name: relative(root, configFile), text: await readConfig(configFile) };
  const path = findPolicyPath(config.text);
  const policyFile = path === null ? null : resolve(dirname(configFile), path);
  const policy = policyFile === null ? null : await readPolicyFile(policyFile, root);
  return {
    ...compile({ config, policy, catalog }),
    sources: { '': config, ...(policy === null ? {} : { [policy.name]: policy }) },
    files: policyFile === null ? [configFile] : [configFile, policyFile],
  };
}

async function readConfig(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const hint = 'Draft it with `candor init`, or name it in the plugin’s `config` option.';
    throw new Error(`${file} cannot be read. ${hint}`, { cause });
  }
}

async function readPolicyFile(
  file: string,
  root: string,
): Promise<{ name: string; text: string } | null> {
  try {
    return { name: relative(root, file), text: await readFile(file, 'utf8') };
  } catch {
    // The compiler reports a policy that was named and not read, with the place of its name.
    return null;
  }
}
