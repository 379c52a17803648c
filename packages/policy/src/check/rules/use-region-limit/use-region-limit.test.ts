import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-region-limit', {
  en: {
    breaks: 'We use LeadSpy to monitor US web traffic only.',
    holds: 'We use LeadSpy to monitor web traffic.',
  },
});
