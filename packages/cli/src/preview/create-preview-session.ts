import { hasErrors } from '@candor/diagnostics';

import { loadProject, type Project, type ProjectTrouble } from '../input/load-project.ts';
import type { Terminal } from '../terminal.ts';
import { overrideConfig } from './override-config.ts';
import type { PreviewBuild, PreviewSession, PreviewVariant } from './preview-session.ts';

/** A session that can be told to read the files again. */
export interface LivePreviewSession extends PreviewSession {
  /** Absolute paths that the newest build was made from. */
  files(): readonly string[];
  reload(): Promise<void>;
}

type Compile = (project: Project) => PreviewBuild;

/** Reads and compiles a project, and again at each `reload`; a broken state is a build too, with its diagnostics. */
export async function createPreviewSession(
  terminal: Terminal,
  configPath: string | undefined,
): Promise<LivePreviewSession> {
  const compile = await loadCompiler();
  const load = (): Promise<Project | ProjectTrouble> =>
    loadProject(terminal, { config: configPath });
  let loaded = await load();
  let builds = new Map<string, PreviewBuild>();
  const listeners = new Set<() => void>();

  const buildOf = (variant: PreviewVariant | undefined): PreviewBuild => {
    if (loaded.kind === 'trouble')
      return { kind: 'failed', diagnostics: [loaded.diagnostic], sources: loaded.sources };
    const key = variant === undefined ? '' : Object.values(variant).join(' ');
    const build =
      builds.get(key) ?? compile(variant === undefined ? loaded : withVariant(loaded, variant));
    builds.set(key, build);
    return build;
  };

  return {
    current: () => buildOf(undefined),
    variant(variant): PreviewBuild {
      const current = buildOf(undefined);
      // What does not compile may not even parse, and then nothing can be written into it.
      return current.kind === 'failed' ? current : buildOf(variant);
    },
    files: () => loaded.files,
    subscribe(callback): () => void {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    async reload(): Promise<void> {
      loaded = await load();
      builds = new Map();
      for (const listener of listeners) listener();
    },
  };
}

async function loadCompiler(): Promise<Compile> {
  const [{ compile }, { catalog }] = await Promise.all([
    import('@candor/compiler'),
    import('@candor/catalog'),
  ]);
  return ({ input, sources }) => {
    const { plan, artifacts, diagnostics } = compile({ ...input, catalog });
    if (plan === null || hasErrors(diagnostics)) return { kind: 'failed', diagnostics, sources };
    const files = new Map(artifacts.map(({ path, content }) => [path, content]));
    return { kind: 'built', plan, files, diagnostics, sources };
  };
}

function withVariant(project: Project, variant: PreviewVariant): Project {
  const { config } = project.input;
  const text = overrideConfig(config.text, variant);
  return { ...project, input: { ...project.input, config: { ...config, text } } };
}
