import { expect, test } from 'vitest';

import { translate } from './translate.ts';

const FIRST = { title: 'Cookies', services: '{count} services', 'services.one': '{count} service' };

test('leaves the first locale’s words where there is no chunk', () => {
  expect(translate(FIRST, undefined)).toEqual(FIRST);
});

test('puts a chunk’s lines under the first locale’s keys, and its own keys beside them', () => {
  const chunk = [
    'pl',
    'Pliki cookie\n{count} usług\n',
    { 'services.few': '{count} usługi' },
  ] as const;
  expect(translate(FIRST, chunk)).toEqual({
    title: 'Pliki cookie',
    services: '{count} usług',
    'services.one': '',
    'services.few': '{count} usługi',
  });
});
