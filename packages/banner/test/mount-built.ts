import { createMemoryHost } from './create-memory-host.ts';
import { loadBuilt } from './load-built.ts';
import { readLocale } from './read-locale.ts';
import { buildSampleSite } from './sample-site.ts';

// Shows the built banner and the built preferences, undecided, in vitals.html.
const site = buildSampleSite(await readLocale('en'), await readLocale('de'));
const { mount, openPreferences } = await loadBuilt(site);
const host = createMemoryHost({ plan: site.gate, open: openPreferences });
await mount(host);
Object.assign(window, { host });
document.documentElement.dataset['mounted'] = '';
