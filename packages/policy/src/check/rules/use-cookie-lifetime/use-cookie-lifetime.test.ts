import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-cookie-lifetime', {
  en: {
    breaks: '| Cookie | Purpose |\n| --- | --- |\n| ad_id | Shows advertising |\n',
    holds:
      '| Cookie | Purpose | Duration |\n| --- | --- | --- |\n| ad_id | Shows advertising | 6 months |\n',
    format: 'markdown',
  },
  de: {
    breaks: '| Cookie | Zweck |\n| --- | --- |\n| ad_id | Zeigt Werbung |\n',
    holds:
      '| Cookie | Zweck | Laufzeit |\n| --- | --- | --- |\n| ad_id | Zeigt Werbung | 6 Monate |\n',
    format: 'markdown',
  },
});
