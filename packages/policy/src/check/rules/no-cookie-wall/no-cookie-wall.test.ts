import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-cookie-wall', {
  en: {
    breaks: 'You cannot use this website unless you accept our cookies.',
    holds: 'You cannot use the shopping basket unless you accept our necessary cookies.',
  },
  de: {
    breaks: 'Der Zugang zur Website ist nur möglich, wenn Sie den Cookies zustimmen.',
    holds: 'Der Zugang zur Website ist auch möglich, wenn Sie Cookies ablehnen.',
  },
  fr: {
    breaks: 'Si vous refusez les cookies, vous ne pourrez pas accéder à notre site.',
    holds: 'Si vous refusez les cookies, vous ne pourrez pas accéder à certaines vidéos.',
  },
  es: {
    breaks: 'Si no acepta las cookies, no podrá acceder a nuestro sitio.',
    holds: 'Si no acepta las cookies, no podrá ver los vídeos.',
  },
});
