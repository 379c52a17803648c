import { expect, test } from 'vitest';

import { formatDuration } from './format-duration.ts';

const TEXTS = { session: 'until you close the browser', persistent: 'until you delete it' };

test.each([
  ['session', 'en', 'until you close the browser'],
  ['localStorage', 'en', 'until you delete it'],
  ['P13M', 'en', '13 months'],
  ['P1Y6M', 'de', '1 Jahr, 6 Monate'],
  ['PT1H30M', 'fr', '1 heure 30 minutes'],
  ['P1Y6M', 'ja', '1 年6 か月'],
  ['P2M', 'ar', 'شهران'],
  ['P5M', 'cs', '5 měsíců'],
  ['P13M', 'mt', '13-il xahar'],
  ['P2Y', 'mt', 'sentejn'],
  ['PT30M', 'mt', '30 minuta'],
  ['P1Y', 'ga', '1 bhliain'],
  ['P7Y', 'ga', '7 mbliana'],
  ['P20Y', 'ga', '20 bliain'],
  ['P365D', 'is', '365 dagar'],
  ['P1M', 'is', '1 mánuður'],
])('%s in %s is %s', (duration, locale, words) => {
  expect(formatDuration(duration, locale, TEXTS).replaceAll('\u00a0', ' ')).toBe(words);
});
