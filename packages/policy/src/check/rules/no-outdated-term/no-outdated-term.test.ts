import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-outdated-term', {
  en: { breaks: 'Our pages are protected by SSL.', holds: 'Our pages are protected by SSL/TLS.' },
  de: {
    breaks: 'Unsere Seiten sind durch eine SSL-Verschlüsselung geschützt.',
    holds: 'Unsere Seiten sind durch eine SSL- bzw. TLS-Verschlüsselung geschützt.',
  },
  fr: { breaks: 'Nous utilisons des cookies Flash.', holds: 'Nous utilisons des cookies.' },
});
