import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-implied-consent', {
  en: {
    breaks: 'By browsing the website you agree to our use of cookies.',
    holds: 'By clicking Accept in the banner you agree to our use of cookies.',
  },
  de: {
    breaks: 'Durch die weitere Nutzung der Website stimmen Sie der Verwendung von Cookies zu.',
    holds: 'Durch einen Klick auf Akzeptieren stimmen Sie der Verwendung von Cookies zu.',
  },
  fr: {
    breaks: "En poursuivant votre navigation, vous acceptez l'utilisation de cookies.",
    holds: "En cliquant sur Accepter, vous acceptez l'utilisation de cookies.",
  },
  es: {
    breaks: 'Al continuar navegando, usted acepta el uso de cookies.',
    holds: 'Al pulsar Aceptar, usted acepta el uso de cookies.',
  },
  'de:wenn': {
    breaks: 'Wenn Sie die Website weiter nutzen, gehen wir davon aus, dass Sie einverstanden sind.',
    holds: 'Wenn Sie die Website weiter nutzen, bleiben Cookies ausgeschaltet.',
  },
});
