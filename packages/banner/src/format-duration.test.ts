import { expect, test } from 'vitest';

import { formatDuration } from './format-duration.ts';

test.each([
  ['P13M', 'en', '13 months'],
  ['P1Y', 'en', '1 year'],
  ['P1Y6M', 'en', '1 year 6 months'],
  ['P2W', 'en', '2 weeks'],
  ['PT30M', 'en', '30 minutes'],
  ['PT1H30M', 'en', '1 hour 30 minutes'],
  ['P1DT12H', 'en', '1 day 12 hours'],
  ['P1MT1M', 'en', '1 month 1 minute'],
  ['PT0.5S', 'en', '0.5 seconds'],
  ['P13M', 'de', '13 Monate'],
])('%s in %s is %s', (duration, locale, words) => {
  expect(formatDuration(duration, locale)).toBe(words);
});
