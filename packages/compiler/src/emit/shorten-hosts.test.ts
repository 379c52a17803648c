import { catalog, matchUrl } from '@candor/catalog';
import type { Plan, PlanService } from '@candor/model';
import { describe, expect, test } from 'vitest';

import { compile } from '../index.ts';
import { shortenHosts } from './shorten-hosts.ts';

/** Every service of the catalogue that a site can have, as one plan. */
function planOf(ids: readonly string[]): Plan {
  const categories: Record<string, { services: string[] }> = {};
  for (const { id, category } of catalog.services.filter((service) => ids.includes(service.id))) {
    if (category !== null && id !== 'candor')
      (categories[category] ??= { services: [] }).services.push(id);
  }
  const text = JSON.stringify({ site: { name: 'x' }, categories });
  const { plan, diagnostics } = compile({ config: { name: 'c', text }, policy: null, catalog });
  if (plan === null) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

const onSite = catalog.services
  .filter(({ kind, dualUse }) => kind !== 'back-office' || dualUse === true)
  .map(({ id }) => id);

/** URLs at, below, beside and above every pattern. */
function urlsOf(services: readonly PlanService[]): string[] {
  return services
    .flatMap(({ hosts }) =>
      hosts.flatMap((host) => {
        const [name = ''] = host.split('/');
        const full = host.includes('/') ? host : `${host}/`;
        return [
          full,
          `sub.${full}`,
          `${full}x`,
          `${full}/deep?q=1`,
          `${name}/`,
          `${name}/other`,
          `cdn.${name}/other.js`,
          full.slice(0, -1),
        ];
      }),
    )
    .map((rest) => `https://${rest}`);
}

describe.each([
  ['all services together', onSite],
  ['every third service', onSite.filter((_id, index) => index % 3 === 0)],
  ['the services of one vendor alone', ['facebook-social-plugins']],
  [
    'services that share a host',
    ['facebook-social-plugins', 'meta-pixel', 'meta-audience-network'],
  ],
])('%s', (_name, ids) => {
  const { services } = planOf(ids);
  const short = shortenHosts(services);
  const whole = { services };
  const shortened = {
    services: services.map((service) => ({ ...service, hosts: short.get(service.id) ?? [] })),
  };
  const owners = (of: typeof whole, url: string): string =>
    matchUrl(of, url)
      .map(({ id }) => id)
      .join(' ');

  test('keep every URL', () => {
    const urls = [...new Set(urlsOf(services))];
    expect(urls.length).toBeGreaterThan(3);
    const moved = urls.filter((url) => owners(whole, url) !== owners(shortened, url));
    expect(moved).toEqual([]);
  });
});

test('a pattern under the service’s own host goes, unless another service stands between', () => {
  const service = (id: string, hosts: string[]): object => ({ id, name: id, purpose: 'p', hosts });
  const plan = (others: object[]): Plan | null =>
    compile({
      config: {
        name: 'c',
        text: JSON.stringify({
          site: { name: 'x' },
          categories: {
            analytics: {
              services: [
                service('one', ['a.example', 'a.example/one/', 'cdn.a.example']),
                ...others,
              ],
            },
          },
        }),
      },
      policy: null,
      catalog,
    }).plan;
  expect(shortenHosts(plan([])?.services ?? []).get('one')).toEqual(['a.example']);
  const between = plan([service('two', ['a.example/'])]);
  expect(shortenHosts(between?.services ?? []).get('one')).toEqual([
    'a.example',
    'a.example/one/',
    'cdn.a.example',
  ]);
});
