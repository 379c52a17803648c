import { expect, test } from 'vitest';

import { formatDuration } from './format-duration.ts';

test.each([
  ['P13M', '13 months'],
  ['P1Y', '1 year'],
  ['P1Y6M', '1 year 6 months'],
  ['P2W', '2 weeks'],
  ['P400D', '400 days'],
  ['PT30M', '30 minutes'],
  ['P1DT12H', '1 day 12 hours'],
  ['session', 'session'],
  ['localStorage', 'no expiry'],
  ['until-withdrawal', 'until consent is withdrawn'],
  ['P', 'P'],
  ['as long as needed', 'as long as needed'],
  ['constructor', 'constructor'],
])('%s is %s', (duration, words) => {
  expect(formatDuration(duration)).toBe(words);
});
