import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-cookie-statement', {
  en: {
    breaks: 'We are tracking IP addresses when you visit our website.',
    holds: 'We are tracking IP addresses when you visit our website. We do not use cookies.',
  },
  de: {
    breaks: 'Wir speichern Ihre IP-Adresse, wenn Sie unsere Website besuchen.',
    holds:
      'Wir speichern Ihre IP-Adresse, wenn Sie unsere Website besuchen. Wir verwenden keine Cookies.',
  },
  fr: {
    breaks: 'Nous enregistrons votre adresse IP.',
    holds: 'Nous enregistrons votre adresse IP. Notre site utilise des cookies.',
  },
  es: {
    breaks: 'Registramos su dirección IP.',
    holds: 'Registramos su dirección IP. Utilizamos cookies.',
  },
});
