import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-contradicted-denial', {
  en: {
    breaks:
      'We do not collect:\n\n  • Website analytics from visitors\n\nWe use HeatLens to analyse visits.',
    holds:
      'We do not collect:\n\n  • Website analytics from visitors\n\nWe use Meetly for video calls.',
  },
  'en:limited': {
    breaks: 'We do not use tracking cookies. Our website uses HeatLens.',
    holds: 'We do not use tracking cookies unless you agree. Our website uses HeatLens.',
  },
  de: {
    breaks:
      'Wir verwenden keine Cookies auf unserer Website. Auf unserer Website verwenden wir HeatLens zur Webanalyse.',
    holds:
      'Wir verwenden keine Cookies auf unserer Website, es sei denn, Sie stimmen zu. Auf unserer Website verwenden wir HeatLens zur Webanalyse.',
  },
  es: {
    breaks: 'No utilizamos cookies. En nuestro sitio utilizamos HeatLens para el análisis web.',
    holds:
      'No utilizamos cookies, salvo que usted lo acepte. En nuestro sitio utilizamos HeatLens para el análisis web.',
  },
  'de:purpose': {
    breaks:
      'Wir setzen keine Tracking-Cookies ein. Auf unserer Website verwenden wir HeatLens zur Webanalyse.',
    holds:
      'Wir verwenden keine Cookies für Werbung. Auf unserer Website verwenden wir HeatLens zur Webanalyse.',
  },
  fr: {
    breaks:
      "Notre site n'utilise pas de cookies. Nous utilisons HeatLens pour mesurer l'audience de notre site.",
    holds:
      "Notre site n'utilise pas de cookies, sauf si vous l'acceptez. Nous utilisons HeatLens pour mesurer l'audience de notre site.",
  },
});
