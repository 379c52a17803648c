import { describeRule } from '../../../../test/describe-rule.ts';

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
