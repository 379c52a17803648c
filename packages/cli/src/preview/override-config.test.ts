import { expect, test } from 'vitest';

import { overrideConfig } from './override-config.ts';

const REST = { profile: 'uk', look: 'soft' } as const;

test('writes layout and position and keeps everything else, comments too', () => {
  const text = '{\n  // ours\n  "policy": "p.md",\n  "banner": { "layout": "bar", "theme": {} }\n}';
  const changed = overrideConfig(text, { layout: 'box', position: 'top', ...REST });
  expect(changed).toContain('// ours');
  expect(JSON.parse(changed.replace('// ours', ''))).toEqual({
    policy: 'p.md',
    banner: { layout: 'box', theme: { name: 'soft' }, position: 'top' },
    regions: { default: 'uk' },
  });
});

test('makes the banner’s settings where there are none, and takes the cookie’s domain away', () => {
  const text = '{ "site": { "name": "A", "cookieDomain": ".example.com" }, }';
  const changed = overrideConfig(text, { layout: 'dialog', position: 'bottom', ...REST });
  expect(changed).not.toContain('cookieDomain');
  expect(changed).toMatch(/"layout": *"dialog"/);
  expect(changed).toMatch(/"position": *"bottom"/);
});

test('writes into the smallest configuration', () => {
  const changed = overrideConfig('{ "policy": "p.md" }', {
    layout: 'bar',
    position: 'bottom',
    ...REST,
  });
  expect(JSON.parse(changed)).toEqual({
    policy: 'p.md',
    banner: { layout: 'bar', position: 'bottom', theme: { name: 'soft' } },
    regions: { default: 'uk' },
  });
});
