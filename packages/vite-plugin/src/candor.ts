import type { Artifact } from '@candor/compiler';
import { hasErrors } from '@candor/diagnostics';
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';

import { collectUnlisted } from './collect-unlisted.ts';
import { type Compilation, createCompilation } from './create-compilation.ts';
import { createUnlistedLog } from './create-unlisted-log.ts';
import { type EmittedText, holdBundle } from './hold-bundle.ts';
import { holdPage } from './hold-page.ts';
import { scriptSrc } from './script-src.ts';
import { serveArtifacts } from './serve-artifacts.ts';
import { CLIENT_NAME, REPORT_NAME, unlistedClient } from './unlisted-client.ts';
import { watchSite } from './watch-site.ts';

/** Options of {@link candor}. */
export interface CandorPluginOptions {
  /** Path of the configuration, relative to Vite's root. Default: `candor.config.json`. */
  readonly config?: string;
  /** Folder under Vite's base that the artifacts are served from and written to. Default: `candor`. */
  readonly base?: string;
}

/** A page that has the tag keeps it where it is. */
const TAG = /<script[^>]*\ssrc=["'][^"']*\bconsent\.js["']/i;

/**
 * Vite plugin: compiles the consent artifacts, serves them from memory in development and writes them in a build, and puts the one
 * script tag first into the head of every page. Third-party tags in pages, and what built style sheets load from third parties, are
 * held. An error of the configuration fails the build; in development it is shown over the
 * page until it is corrected.
 */
export function candor(options: CandorPluginOptions = {}): Plugin {
  const folder = `${(options.base ?? 'candor').replaceAll(/^\/+|\/+$/g, '')}/`;
  let vite: ResolvedConfig;
  let compilation: Compilation;

  return {
    name: 'candor',

    configResolved(config) {
      vite = config;
      compilation = createCompilation(config, options.config ?? 'candor.config.json');
    },

    async buildStart() {
      // In development the server compiles, and again after each change.
      if (vite.command === 'serve') return;
      const { diagnostics, files } = await compilation.run();
      for (const file of files) this.addWatchFile(file);
      if (hasErrors(diagnostics))
        this.error(`${files[0] ?? ''} has errors; they are listed above.`);
    },

    generateBundle: {
      // After Vite has put the pages together: they are told which sheets will be split.
      order: 'post',
      handler(_options, bundle) {
        // A bundle for a server has no visitors.
        if (this.environment.config.consumer !== 'client') return;
        const { artifacts = [], plan } = compilation.latest() ?? {};
        for (const asset of [
          ...holdBundle(bundle, { plan, logger: vite.logger }),
          ...artifactsIn(folder, artifacts),
        ])
          this.emitFile({ type: 'asset', ...asset });
      },
    },

    async configureServer(server) {
      await watchSite(server, compilation);
      const base = `${vite.base}${folder}`;
      server.middlewares.use(
        serveArtifacts({
          base,
          artifacts: () => [...(compilation.latest()?.artifacts ?? []), CLIENT],
        }),
      );
      const log = createUnlistedLog(compilation, vite.logger);
      server.middlewares.use(collectUnlisted({ path: `${base}${REPORT_NAME}`, ...log }));
    },

    transformIndexHtml: {
      // The last hook that prepends is the first in the head: nothing may load before the gate.
      order: 'post',
      handler(html, { path, bundle }) {
        const held = holdPage(html, { path, bundle, plan: compilation.latest()?.plan });
        const src = scriptSrc(vite.base, folder, path);
        const names = [
          ...(TAG.test(html) ? [] : [src]),
          ...(vite.command === 'serve' ? [src.replace(/consent\.js$/, CLIENT_NAME)] : []),
        ];
        return { html: held, tags: names.map(toTag) };
      },
    },
  };
}

/** Of the development server alone. */
const CLIENT: Artifact = { path: CLIENT_NAME, content: unlistedClient };

const toTag = (src: string): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { src },
  injectTo: 'head-prepend',
});

const artifactsIn = (folder: string, artifacts: readonly Artifact[]): readonly EmittedText[] =>
  artifacts.map(({ path, content }) => ({ fileName: `${folder}${path}`, source: content }));
