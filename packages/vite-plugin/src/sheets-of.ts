import type { SiteFile } from '@candor/html';
import type { Rollup } from 'vite';

/** Files of a build by name. */
export type Bundle = Rollup.OutputBundle;

/** The style sheets of a bundle. */
export function sheetsOf(bundle: Bundle): readonly SiteFile[] {
  return Object.values(bundle).flatMap((file) => {
    if (file.type !== 'asset' || !file.fileName.endsWith('.css')) return [];
    const { source } = file;
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
    return [{ path: file.fileName, text }];
  });
}
