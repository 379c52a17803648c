import type { UiPlan } from '@candor/model';

import { createMemoryHost } from './create-memory-host.ts';
import { buildSampleSite } from './sample-site.ts';

// The page of `serve.mjs`: the built chunks around a host in memory. What it shows is told in the address.
const query = new URLSearchParams(location.search);
const json = async (path: string): Promise<never> => (await (await fetch(path)).json()) as never;
const layout = (query.get('layout') ?? 'bar') as UiPlan['banner']['layout'];
const site = buildSampleSite(await json('locales/en.json'), await json('locales/de.json'), {
  layout,
});
const dark = query.get('scheme');
if (dark) document.documentElement.style.colorScheme = dark;
document.documentElement.dir = query.get('dir') ?? 'ltr';
document.documentElement.lang = query.get('lang') ?? 'en';

const known = Object.fromEntries(
  site.gate.s.map(([id, category]) => [id, category === 1 || id === 'hotjar']),
);
delete known['linkedin-insight'];
delete known['wistia'];
const isPartial = query.has('partial');
const host = createMemoryHost({
  plan: site.gate,
  locale: query.get('lang') ?? '',
  gpc: query.has('gpc'),
  ...(query.has('new') || isPartial ? { decisions: known, method: 'choose' as const } : {}),
  embeds: Array.from(
    document.querySelectorAll('template'),
    (holder) => [holder, 'wistia'] as const,
  ),
  load: (file) => import(`./${file}${location.search}`) as Promise<Record<string, unknown>>,
});
const open = async (): Promise<void> => {
  const { openPreferences } = await host.load('consent-preferences.js');
  await (openPreferences as (of: typeof host) => Promise<void>)(host);
};
Object.assign(host, { open });
Object.assign(window, { candor: host });
if (query.has('declaration'))
  document.querySelector('#declaration')!.append(document.createElement('candor-declaration'));
const { mount } = await host.load('consent-ui.js');
await (mount as (of: typeof host) => Promise<void>)(host);
if (query.has('open')) await open();
