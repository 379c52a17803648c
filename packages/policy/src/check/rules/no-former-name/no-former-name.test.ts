import { expect, test } from 'vitest';

import { createCatalog } from '../../../../test/create-catalog.ts';
import { describeRule } from '../../../../test/describe-rule.ts';
import { readPolicy } from '../../../index.ts';

describeRule('no-former-name', {
  en: {
    breaks: 'We use Oldbook Ads for our website.',
    holds: 'We use Brandbook Ads for our website.',
  },
  'en:said': {
    breaks: 'We use Oldbook Ads for our website.',
    holds: 'We use Brandbook Ads (formerly Oldbook Ads) for our website.',
  },
  de: {
    breaks: 'Wir verwenden Oldbook Ads auf unserer Website.',
    holds: 'Wir verwenden Brandbook Ads (ehemals Oldbook Ads) auf unserer Website.',
  },
});

test('ends the fix with one full stop where the name has its own', () => {
  const policy = 'We use Brandbook Ads of Oldbook, Inc. for our website.';
  const { diagnostics } = readPolicy(policy, { catalog: createCatalog(), format: 'text' });
  expect(diagnostics.find(({ code }) => code === 'no-former-name')).toMatchObject({
    message: 'Oldbook, Inc. has been called Brandbook, Inc. since 2021.',
    fix: 'Write Brandbook, Inc.',
  });
});
