import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-misfiled-service', {
  en: {
    breaks: 'Analytics partners\n\nLeadSpy shows who visits us.',
    holds: 'Advertising partners\n\nLeadSpy shows who visits us.',
  },
  de: {
    breaks: '## Statistik\n\nWir verwenden LeadSpy auf unserer Website.',
    holds: '## Werbung\n\nWir verwenden LeadSpy auf unserer Website.',
    format: 'markdown',
  },
});
