import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-browser-only-control', {
  en: {
    breaks: 'We use cookies. You can turn off cookies in your browser settings.',
    holds: 'We use cookies. You can turn off cookies in the cookie banner.',
  },
  de: {
    breaks:
      'Wir verwenden Cookies. Sie können Cookies in den Einstellungen Ihres Browsers deaktivieren.',
    holds: 'Wir verwenden Cookies. Sie können Cookies im Cookie-Banner ablehnen.',
  },
  fr: {
    breaks:
      'Nous utilisons des cookies. Vous pouvez refuser les cookies dans les paramètres de votre navigateur.',
    holds:
      'Nous utilisons des cookies. Vous pouvez refuser les cookies dans le bandeau de cookies.',
  },
  es: {
    breaks: 'Utilizamos cookies. Puede desactivar las cookies en las opciones de su navegador.',
    holds: 'Utilizamos cookies. Puede desactivar las cookies en el panel de cookies.',
  },
});
