import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-long-cookie', {
  en: {
    breaks: '## Marketing cookies\n\n| Cookie | Duration |\n| --- | --- |\n| ad_id | 2 years |\n',
    holds: '## Marketing cookies\n\n| Cookie | Duration |\n| --- | --- |\n| ad_id | 6 months |\n',
    format: 'markdown',
  },
  de: {
    breaks: '## Marketing-Cookies\n\n| Cookie | Laufzeit |\n| --- | --- |\n| ad_id | 2 Jahre |\n',
    holds: '## Notwendige Cookies\n\n| Cookie | Laufzeit |\n| --- | --- |\n| ad_id | 2 Jahre |\n',
    format: 'markdown',
  },
  'en:days': {
    breaks: '## Marketing cookies\n\n| Cookie | Duration |\n| --- | --- |\n| ad_id | 730 days |\n',
    holds: '## Marketing cookies\n\n| Cookie | Duration |\n| --- | --- |\n| ad_id | 395 days |\n',
    format: 'markdown',
  },
});
