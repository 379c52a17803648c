import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-cookie-purpose', {
  en: {
    breaks: '| Cookie | Duration |\n| --- | --- |\n| ad_id | 6 months |\n',
    holds:
      '| Cookie | Purpose | Duration |\n| --- | --- | --- |\n| ad_id | Shows advertising | 6 months |\n',
    format: 'markdown',
  },
  fr: {
    breaks: '| Cookie | Durée |\n| --- | --- |\n| ad_id | 6 mois |\n',
    holds:
      '| Cookie | Finalité | Durée |\n| --- | --- | --- |\n| ad_id | Affiche la publicité | 6 mois |\n',
    format: 'markdown',
  },
});
