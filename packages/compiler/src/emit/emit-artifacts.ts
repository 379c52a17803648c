import type { Plan } from '@candor/model';

import type { RuleContext } from '../rules/rule.ts';
import type { Artifact } from './artifact.ts';
import { emitBrowserFiles } from './emit-browser-files.ts';
import { emitDeclaration } from './emit-declaration.ts';
import { emitHeaders } from './emit-headers.ts';
import { emitManifest } from './emit-manifest.ts';
import { emitReport } from './emit-report.ts';
import type { Emitter } from './emitter.ts';

export type { Artifact } from './artifact.ts';

const emitters: readonly Emitter[] = [emitDeclaration, emitHeaders, emitReport];

/** Emits every file of a build; the manifest last, since it vouches for all the others. */
export function emitArtifacts(plan: Plan, context: RuleContext): readonly Artifact[] {
  const { gate, shown } = emitBrowserFiles(plan, context.config);
  const documents = emitters.flatMap((emit) => emit(plan, context));
  const files = [...gate, ...shown, ...documents];
  return [...files, emitManifest(plan, { files, shown })];
}
