import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Who may import whom, inside this repository. A package that is not listed fails, and so does an import that its row does not name.
 * Development tools (devDependencies from the registry) are free; another workspace package never is.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  model: [],
  catalog: ['model'],
  policy: ['model', 'diagnostics', 'catalog'],
  runtime: ['model'],
  compiler: ['model', 'diagnostics', 'policy', 'catalog'],
  banner: ['model', 'runtime'],
  html: ['model', 'catalog'],
  'vite-plugin': ['model', 'diagnostics', 'policy', 'catalog', 'compiler', 'html'],
  cli: ['model', 'diagnostics', 'policy', 'catalog', 'compiler', 'html', 'vite-plugin'],
};

/** Registry packages that may reach a visitor's browser: every one of them costs bytes on every page. */
const BROWSER_DEPENDENCIES: Readonly<Record<string, readonly string[]>> = {
  runtime: ['js-cookie'],
  banner: ['lit'],
};

/** No I/O, no clock, no randomness: what goes in decides what comes out. */
const PURE = ['diagnostics', 'model', 'catalog', 'policy', 'compiler', 'html'];

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages = readdirSync(join(root, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;
}

function sourcesOf(name: string): { path: string; text: string }[] {
  const folder = join(root, 'packages', name, 'src');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/generated/'))
    .map((path) => ({ path: path.slice(root.length), text: readFileSync(path, 'utf8') }));
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?<!')\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
}

const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.includes('/testing/');

test('every package has a row in the table of layers', () => {
  expect(packages.length).toBeGreaterThan(5);
  expect([...packages].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

describe.each(packages)('%s', (name) => {
  const allowed = (MAY_IMPORT[name] ?? []).map((other) => `@candor/${other}`);

  test('declares no workspace package outside its row', () => {
    const manifest = manifestOf(name);
    const declared = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.peerDependencies,
      ...manifest.optionalDependencies,
    }).filter((dependency) => dependency.startsWith('@candor/'));
    expect(declared.filter((dependency) => !allowed.includes(dependency))).toEqual([]);
  });

  test('imports what it declares, and only through package names or own files', () => {
    const manifest = manifestOf(name);
    const runtime = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const strays = sourcesOf(name)
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, text }) =>
        importsOf(text)
          .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
          .filter(
            (specifier) =>
              !runtime.some((own) => specifier === own || specifier.startsWith(`${own}/`)),
          )
          .map((specifier) => `${path}: ${specifier}`),
      );
    expect(strays).toEqual([]);
  });

  test('reaches no other package by path', () => {
    const strays = sourcesOf(name).flatMap(({ path, text }) => {
      const depth = path.split('/').length - 3;
      const escape = '../'.repeat(depth);
      return importsOf(text)
        .filter((specifier) => !isTest(path) && specifier.startsWith(escape))
        .map((specifier) => `${path}: ${specifier}`);
    });
    expect(strays).toEqual([]);
  });

  test('is licensed like the repository', () => {
    expect(manifestOf(name).license).toBe('Apache-2.0');
  });
});

test.each(Object.entries(BROWSER_DEPENDENCIES))(
  '%s ships nothing to the browser but %s',
  (name, only) => {
    const registry = Object.keys(manifestOf(name).dependencies ?? {}).filter(
      (dependency) => !dependency.startsWith('@candor/'),
    );
    expect(registry).toEqual(only);
  },
);

test('the runtime takes types from model, never code', () => {
  const code = sourcesOf('runtime')
    .filter(({ path }) => !isTest(path))
    .flatMap(({ text }) =>
      [...text.matchAll(/^import (?!type ).*'@candor\/model'/gm)].map(([line]) => line),
    );
  expect(code).toEqual([]);
});

test.each(PURE)('%s reads no clock, no randomness, no file and no network', (name) => {
  // Unpacking bytes is calculation, and a type is nothing at all.
  const forbidden =
    /\b(Date\.now|new Date\(\)|Math\.random|crypto\.|fetch\(|process\.|from 'node:(?!zlib'))/;
  const strays = sourcesOf(name)
    .filter(({ path }) => !isTest(path))
    .filter(({ text }) => forbidden.test(text.replaceAll(/^import type .*'node:http';$/gm, '')))
    .map(({ path }) => path);
  expect(strays).toEqual([]);
});

test('the top level holds what the README explains and nothing else', () => {
  const allowed = [
    'packages',
    'examples',
    'seeds',
    'test',
    'package.json',
    'pnpm-workspace.yaml',
    'tsconfig.base.json',
  ];
  const beside = ['README.md', 'pnpm-lock.yaml', 'LICENSE', 'node_modules'];
  const entries = readdirSync(root).filter((entry) => !entry.startsWith('.'));
  expect(entries.filter((entry) => ![...allowed, ...beside].includes(entry))).toEqual([]);
});
