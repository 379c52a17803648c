import { basename, dirname, relative, resolve } from 'node:path';

import type { Diagnostic, Sources } from '@candor/diagnostics';

import type { Terminal } from '../terminal.ts';
import type { Trouble } from '../trouble.ts';
import { readPolicySource } from './read-policy-source.ts';
import { readSource, type Source } from './read-source.ts';

/** A configuration and the policy it names, read. */
export interface Project {
  readonly kind: 'project';
  /** What `compile` takes. Names are the same from whatever folder the command runs, so output is too. */
  readonly input: {
    readonly config: { readonly name: string; readonly text: string };
    readonly policy: { readonly name: string; readonly text: string } | null;
  };
  /** By the names of `input`, with the paths a person knows the files by. */
  readonly sources: Sources;
  /** Absolute paths to watch; stdin is none. */
  readonly files: readonly string[];
}

/** Why a project could not be read. */
export interface ProjectTrouble {
  readonly kind: 'trouble';
  readonly diagnostic: Diagnostic;
  readonly sources: Sources;
  /** Absolute paths whose change may end the trouble. */
  readonly files: readonly string[];
}

/** Which files make the project. */
export interface ProjectPaths {
  /** Absent: `candor.config.json` in the current folder. `-` for stdin. */
  readonly config: string | undefined;
  /** Instead of the policy that the configuration names, relative to the current folder. */
  readonly policy?: string | undefined;
}

const DEFAULT_CONFIG = 'candor.config.json';

/** Reads a configuration and its policy. The configuration may be malformed: `compile` says where. */
export async function loadProject(
  terminal: Terminal,
  paths: ProjectPaths,
): Promise<Project | ProjectTrouble> {
  const configPath = paths.config ?? DEFAULT_CONFIG;
  const config = await readSource(terminal, configPath);
  if (config.kind === 'source') return loadPolicy(terminal, config, paths.policy);
  const diagnostic =
    paths.config === undefined ? withInitHint(config.diagnostic) : config.diagnostic;
  return { kind: 'trouble', diagnostic, sources: {}, files: [resolve(terminal.cwd, configPath)] };
}

async function loadPolicy(
  terminal: Terminal,
  config: Source,
  override: string | undefined,
): Promise<Project | ProjectTrouble> {
  const { findPolicyPath } = await import('@candor/compiler');
  const written = findPolicyPath(config.text);
  const target = policyTarget(written, { config, override, cwd: terminal.cwd });
  const policy =
    target === null ? null : await readPolicySource(terminal, target.path, target.name);
  const name = config.path === null ? config.name : basename(config.path);
  const ownSources: Sources = { '': config, [name]: config };
  const files = [config.path, target?.path ?? null].filter((path) => isWatchable(path));
  if (policy?.kind === 'trouble') {
    const diagnostic = await atPolicyKey(policy, { config, isNamedThere: override === undefined });
    return { kind: 'trouble', diagnostic, sources: ownSources, files };
  }
  const input = { config: { name, text: config.text }, policy: null };
  if (policy === null) return { kind: 'project', input, sources: ownSources, files };
  const policyName = override === undefined ? (written ?? policy.name) : policy.name;
  return {
    kind: 'project',
    input: { ...input, policy: { name: policyName, text: policy.text } },
    sources: { ...ownSources, [policyName]: policy },
    files,
  };
}

/** Stdin and addresses stand for themselves. */
const isOutside = (path: string): boolean => path === '-' || /^(?:file|https?):/iu.test(path);

const isWatchable = (path: string | null): path is string => path !== null && !isOutside(path);

/** Where to read the policy, and what to call it: its path from the current folder. */
function policyTarget(
  written: string | null,
  at: { readonly config: Source; readonly override: string | undefined; readonly cwd: string },
): { readonly path: string; readonly name: string } | null {
  if (at.override !== undefined)
    return {
      path: isOutside(at.override) ? at.override : resolve(at.cwd, at.override),
      name: at.override,
    };
  if (written === null) return null;
  const folder = at.config.path === null ? at.cwd : dirname(at.config.path);
  const path = resolve(folder, written);
  const fromHere = relative(at.cwd, path);
  return { path, name: fromHere === '' ? written : fromHere };
}

function withInitHint(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'no-missing-file') return diagnostic;
  return {
    ...diagnostic,
    message: `There is no ${DEFAULT_CONFIG} in this folder.`,
    why: 'It says which services the site uses and how the banner looks.',
    fix: 'Draft one with candor init policy.md, or pass the path of yours.',
  };
}

/** Points at the line of the configuration that names the policy. */
async function atPolicyKey(
  { diagnostic }: Trouble,
  at: { readonly config: Source; readonly isNamedThere: boolean },
): Promise<Diagnostic> {
  if (!at.isNamedThere) return diagnostic;
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const root = parseTree(at.config.text, [], { allowTrailingComma: true });
  const node = root === undefined ? undefined : findNodeAtLocation(root, ['policy']);
  const fix =
    diagnostic.code === 'no-missing-file'
      ? `Correct \`policy\` in ${at.config.name}: the path is taken relative to that file.`
      : diagnostic.fix;
  if (node === undefined) return { ...diagnostic, fix };
  return { ...diagnostic, fix, span: { start: node.offset, end: node.offset + node.length } };
}
