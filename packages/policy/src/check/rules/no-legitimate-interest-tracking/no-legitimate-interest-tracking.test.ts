import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-legitimate-interest-tracking', {
  en: {
    breaks:
      'We use HeatLens for analytics. The legal basis for analytics is our legitimate interest.',
    holds: 'We use HeatLens for analytics. The legal basis for support is our legitimate interest.',
  },
  de: {
    breaks:
      'Wir verwenden HeatLens auf unserer Website. Rechtsgrundlage der Webanalyse ist unser berechtigtes Interesse.',
    holds:
      'Wir verwenden HeatLens auf unserer Website. Rechtsgrundlage der Betrugserkennung ist unser berechtigtes Interesse.',
  },
  fr: {
    breaks:
      'Nous utilisons HeatLens sur notre site. La base légale de la publicité est notre intérêt légitime.',
    holds:
      'Nous utilisons HeatLens sur notre site. La base légale de la sécurité est notre intérêt légitime.',
  },
  es: {
    breaks:
      'Utilizamos HeatLens en nuestro sitio. La base jurídica de la publicidad es nuestro interés legítimo.',
    holds:
      'Utilizamos HeatLens en nuestro sitio. La base jurídica de la seguridad es nuestro interés legítimo.',
  },
});
