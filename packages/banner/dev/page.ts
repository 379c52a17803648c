import type { UiPlan } from '@candor/model';

import { createMemoryHost } from '../test/create-memory-host.ts';
import { buildSampleSite } from '../test/sample-site.ts';

// The page of `serve.mjs`: the built chunks around a host in memory. What it shows is told in the address.
const query = new URLSearchParams(location.search);
const json = async (path: string): Promise<never> => (await (await fetch(path)).json()) as never;
const layout = (query.get('layout') ?? 'bar') as UiPlan['banner']['layout'];
const lang = query.get('lang') ?? 'en';
const locale = lang === 'en' ? 'de' : lang;
const site = buildSampleSite(await json('locales/en.json'), await json(`locales/${locale}.json`), {
  banner: { layout },
  locale,
});
const dark = query.get('scheme');
if (dark) document.documentElement.style.colorScheme = dark;
document.documentElement.dir = query.get('dir') ?? 'ltr';
document.documentElement.lang = lang;

const known = Object.fromEntries(
  site.gate.s.map(([id, category]) => [id, category === 1 || id === 'hotjar']),
);
delete known['linkedin-insight'];
delete known['wistia'];
const hasEarlier = query.has('new') || query.has('partial');
const host = createMemoryHost({
  plan: site.gate,
  gpc: query.has('gpc'),
  ...(hasEarlier ? { earlier: { method: 'choose' as const, decisions: known } } : {}),
  embeds: Array.from(
    document.querySelectorAll('template'),
    (holder) => [holder, ['wistia']] as const,
  ),
  load: (file) => import(`./${file}${location.search}`) as Promise<Record<string, unknown>>,
  open: async (self) => {
    const { openPreferences } = await self.load('consent-preferences.js');
    await (openPreferences as (of: typeof self) => Promise<void>)(self);
  },
});
Object.assign(window, { candor: host });
if (query.has('declaration'))
  document.querySelector('#declaration')!.append(document.createElement('candor-declaration'));
const { mount } = await host.load('consent-ui.js');
await (mount as (of: typeof host) => Promise<void>)(host);
if (query.has('open')) await host.open();
document.documentElement.dataset['isReady'] = '';
