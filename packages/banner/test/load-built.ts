import type { GateHost } from '@candor/runtime';

import type { SampleSite } from './sample-site.ts';

/** The entries of the two built chunks. */
export interface BuiltChunks {
  readonly mount: (host: GateHost) => Promise<void>;
  readonly openPreferences: (host: GateHost) => Promise<void>;
  /** Bytes of each chunk with the site's data. */
  readonly texts: Readonly<Record<'ui' | 'preferences', string>>;
}

/** Imports the chunks of `dist-browser` with a site's data put in, the way the compiler does. */
export async function loadBuilt({ ui, preferences }: SampleSite): Promise<BuiltChunks> {
  const uiText = (await read('consent-ui.js')).replace('__CANDOR_UI__', () => JSON.stringify(ui));
  const uiUrl = toUrl(uiText);
  const preferencesText = (await read('consent-preferences.js'))
    .replace('./consent-ui.js', () => uiUrl)
    .replace('__CANDOR_PREFERENCES__', () => JSON.stringify(preferences));
  const { mount } = (await import(uiUrl)) as Pick<BuiltChunks, 'mount'>;
  const { openPreferences } = (await import(toUrl(preferencesText))) as Pick<
    BuiltChunks,
    'openPreferences'
  >;
  return { mount, openPreferences, texts: { ui: uiText, preferences: preferencesText } };
}

async function read(file: string): Promise<string> {
  const response = await fetch(new URL(`../dist-browser/${file}`, import.meta.url));
  if (!response.ok) throw new Error(`${file} is not built: node packages/banner/build/bundle.mjs`);
  return response.text();
}

function toUrl(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}
