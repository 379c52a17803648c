import { join } from 'node:path';

import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin, type Rolldown } from 'vite';

import { root } from './companies.ts';

const fixtures = join(root, 'test/e2e/fixtures');

/** Bundles a fixture for the page (`iife`) or for this process to render (`es`), with the development build of its framework. */
export async function bundleApp(entry: string, format: 'iife' | 'es'): Promise<string> {
  const isServer = format === 'es';
  const built = await build({
    root: fixtures,
    configFile: false,
    logLevel: 'silent',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: {
      // Not installed at the root: it is the banner's own.
      alias: { lit: join(root, 'packages/banner/node_modules/lit') },
      conditions: isServer ? ['node', 'development'] : ['browser', 'development'],
    },
    plugins: [svelte(isServer ? 'server' : 'client')],
    build: {
      write: false,
      minify: false,
      rollupOptions: { output: { codeSplitting: false } },
      lib: { entry: join(fixtures, entry), formats: [format], name: 'app', fileName: 'app' },
    },
  });
  const [bundle] = [built].flat() as Rolldown.RolldownOutput[];
  return bundle!.output[0].code;
}

/** Just what the fixtures need of the framework's own plugin. */
function svelte(generate: 'server' | 'client'): Plugin {
  return {
    name: 'svelte',
    transform(code, filename) {
      if (filename.endsWith('.svelte')) return compile(code, { filename, generate, dev: true }).js;
      if (filename.endsWith('.svelte.js'))
        return compileModule(code, { filename, generate, dev: true }).js;
      return null;
    },
  };
}
