import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-preticked-consent', {
  en: {
    breaks: 'When ordering you can uncheck the newsletter.',
    holds: 'When ordering you can check the newsletter.',
  },
  'en:denied': { breaks: 'Our boxes are pre-ticked.', holds: 'We never use pre-ticked boxes.' },
  de: {
    breaks: 'Möchten Sie keine E-Mails, können Sie das Häkchen entfernen.',
    holds: 'Möchten Sie E-Mails, können Sie ein Häkchen setzen.',
  },
  fr: { breaks: 'Il vous suffit de décocher la case.', holds: 'Il vous suffit de cocher la case.' },
  es: {
    breaks: 'Puede desmarcar la casilla del boletín.',
    holds: 'Puede marcar la casilla del boletín.',
  },
});
