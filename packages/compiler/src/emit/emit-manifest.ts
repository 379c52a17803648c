import type { Plan } from '@candor/model';

import { hashText } from '../hash/hash-text.ts';
import { integrityOf } from '../hash/integrity-of.ts';
import type { Artifact } from './artifact.ts';

/** Files that a manifest vouches for. */
export interface EmittedFiles {
  readonly files: readonly Artifact[];
  /** Those of them that put words on the screen. */
  readonly shown: readonly Artifact[];
}

/**
 * Emits `manifest.json`: the plan in full, and for each file the SHA-384 that an `integrity` attribute takes.
 * `bannerHash` covers every file that the banner and the preferences show something from, so that a stored decision can be tied to
 * what stood on the screen (GDPR Art. 7(1)).
 */
export function emitManifest(plan: Plan, { files, shown }: EmittedFiles): Artifact {
  const manifest = {
    version: 1,
    revision: plan.revision,
    policyHash: plan.policyHash,
    bannerHash: hashText(shown.map(({ content }) => hashText(content)).join(' ')),
    waivers: plan.waivers,
    files: Object.fromEntries(files.map(({ path, content }) => [path, integrityOf(content)])),
    plan,
  };
  return { path: 'manifest.json', content: `${JSON.stringify(manifest, null, 2)}\n` };
}
