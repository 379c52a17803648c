import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-accept-only-banner', {
  en: {
    breaks: 'Our website uses cookies.\n\nAllow all cookies',
    holds: 'Our website uses cookies.\n\nAllow all cookies\n\nReject all',
  },
  de: {
    breaks: 'Unsere Website verwendet Cookies.\n\nAlle akzeptieren',
    holds: 'Unsere Website verwendet Cookies.\n\nAlle akzeptieren\n\nAlle ablehnen',
  },
  fr: {
    breaks: 'Notre site utilise des cookies.\n\nTout accepter',
    holds: 'Notre site utilise des cookies.\n\nTout accepter\n\nTout refuser',
  },
  es: {
    breaks: 'Nuestro sitio utiliza cookies.\n\nAceptar todas',
    holds: 'Nuestro sitio utiliza cookies.\n\nAceptar todas\n\nRechazar',
  },
});
