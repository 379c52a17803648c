import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-anonymous-identifier', {
  en: {
    breaks:
      'This includes your IP address and browser type. This data is considered anonymized and non-identifying.',
    holds: 'This includes the number of visits. This data is considered anonymized.',
  },
  de: {
    breaks: 'Erfasst wird Ihre IP-Adresse. Diese Daten sind anonym.',
    holds: 'Erfasst wird die Zahl der Besuche. Diese Daten sind anonym.',
  },
  fr: {
    breaks: 'Nous enregistrons votre adresse IP. Ces données sont totalement anonymes.',
    holds: 'Nous enregistrons le nombre de visites. Ces données sont totalement anonymes.',
  },
  es: {
    breaks: 'Registramos su dirección IP. Estos datos son anónimos.',
    holds: 'Registramos el número de visitas. Estos datos son anónimos.',
  },
  'de:shortened': {
    breaks: 'Erfasst wird Ihre IP-Adresse. Diese Daten sind anonym.',
    holds: 'Erfasst wird Ihre IP-Adresse. Diese Daten sind nach der Kürzung anonym.',
  },
});
