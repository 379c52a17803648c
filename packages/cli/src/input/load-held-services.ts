import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { hasErrors, type Diagnostic, type Sources } from '@candor/diagnostics';
import type { HoldService } from '@candor/html';
import type { Category } from '@candor/model';

import type { Terminal } from '../terminal.ts';
import { loadProject } from './load-project.ts';

/** Which services to hold. */
export interface HeldServices {
  readonly kind: 'services';
  readonly services: readonly HoldService[];
  readonly necessary: readonly HoldService[];
  /** The configuration, or `null` for the whole catalogue. */
  readonly config: string | null;
}

/** Why that is not known. */
export interface HeldServicesTrouble {
  readonly kind: 'trouble';
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** Whether the configuration could be read, and has errors. */
  readonly isConfigWrong: boolean;
}

const DEFAULT_CONFIG = 'candor.config.json';

/** Finds the services by the configuration, by the one of the current folder, or else takes all of the catalogue. */
export async function loadHeldServices(
  terminal: Terminal,
  config: string | undefined,
): Promise<HeldServices | HeldServicesTrouble> {
  const isThere = config !== undefined || existsSync(join(terminal.cwd, DEFAULT_CONFIG));
  return isThere ? loadPlanned(terminal, config) : loadCatalogue();
}

interface Categorised extends HoldService {
  readonly category: Category | null;
}

const split = (services: readonly Categorised[], config: string | null): HeldServices => ({
  kind: 'services',
  config,
  services: services.filter(({ category }) => category !== 'necessary'),
  necessary: services.filter(({ category }) => category === 'necessary'),
});

async function loadCatalogue(): Promise<HeldServices> {
  const { catalog } = await import('@candor/catalog');
  return split(
    catalog.services.filter(({ category }) => category !== null),
    null,
  );
}

async function loadPlanned(
  terminal: Terminal,
  config: string | undefined,
): Promise<HeldServices | HeldServicesTrouble> {
  const project = await loadProject(terminal, { config });
  if (project.kind === 'trouble') {
    const { diagnostic, sources } = project;
    return { kind: 'trouble', diagnostics: [diagnostic], sources, isConfigWrong: false };
  }
  const [{ compile }, { catalog }] = await Promise.all([
    import('@candor/compiler'),
    import('@candor/catalog'),
  ]);
  const { plan, diagnostics } = compile({ ...project.input, catalog });
  if (plan === null || hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { kind: 'trouble', diagnostics: errors, sources: project.sources, isConfigWrong: true };
  }
  return split(plan.services, project.input.config.name);
}
