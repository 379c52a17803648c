import type { Command } from './command.ts';

/** A command before its code is loaded: `candor --help` and a typo need no more. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command, in the order a person meets them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'read',
    summary: 'Print what a privacy policy says about cookies and services',
    load: async () => (await import('./commands/read.ts')).readCommand,
  },
  {
    name: 'init',
    summary: 'Draft candor.config.json from a policy',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'migrate',
    summary: 'Move over from vanilla-cookieconsent, Klaro or Orejime',
    load: async () => (await import('./commands/migrate.ts')).migrateCommand,
  },
  {
    name: 'build',
    summary: 'Compile the configuration into one script tag and its files',
    load: async () => (await import('./commands/build.ts')).buildCommand,
  },
  {
    name: 'check',
    summary: 'Compare policy, configuration and site, and check fairness',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'explain',
    summary: 'Print what a code means, why it matters, and how to fix it',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'wrap',
    summary: 'Hold third-party tags in built pages and style sheets',
    load: async () => (await import('./commands/wrap.ts')).wrapCommand,
  },
  {
    name: 'preview',
    summary: 'Look at the banner on a sample page, live',
    load: async () => (await import('./commands/preview.ts')).previewCommand,
  },
];
