import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-exempt-analytics', {
  en: {
    breaks: 'We use HeatLens on our website. Statistics cookies do not require your consent.',
    holds: 'We use HeatLens on our website. Statistics cookies require your consent.',
  },
  de: {
    breaks:
      'Wir verwenden HeatLens auf unserer Website. Die Reichweitenmessung bedarf keiner Einwilligung.',
    holds:
      'Wir verwenden HeatLens auf unserer Website. Die Reichweitenmessung bedarf Ihrer Einwilligung.',
  },
  fr: {
    breaks:
      "Nous utilisons HeatLens. Ces cookies de mesure d'audience sont exemptés du recueil de votre consentement.",
    holds:
      "Nous utilisons HeatLens. Ces cookies de mesure d'audience sont déposés avec votre consentement.",
  },
  es: {
    breaks: 'Utilizamos HeatLens. Las cookies analíticas no requieren su consentimiento.',
    holds: 'Utilizamos HeatLens. Las cookies analíticas requieren su consentimiento.',
  },
});
