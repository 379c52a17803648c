import { createMemoryHost } from './create-memory-host.ts';
import { loadBuilt } from './load-built.ts';
import { readLocale } from './read-locale.ts';
import { buildSampleSite } from './sample-site.ts';

/** Shows the built banner, undecided, in the page that imports this. */
export async function mountBuilt(): Promise<void> {
  const site = buildSampleSite(await readLocale('en'), await readLocale('de'));
  const { mount } = await loadBuilt(site);
  await mount(createMemoryHost({ plan: site.gate }));
}
