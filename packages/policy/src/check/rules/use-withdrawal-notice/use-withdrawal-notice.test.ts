import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-withdrawal-notice', {
  en: {
    breaks: 'We use HeatLens on our website.',
    holds: 'We use HeatLens on our website. You may withdraw your consent at any time.',
  },
  de: {
    breaks: 'Wir verwenden HeatLens auf unserer Website.',
    holds:
      'Wir verwenden HeatLens auf unserer Website. Sie können Ihre Einwilligung jederzeit widerrufen.',
  },
  fr: {
    breaks: 'Nous utilisons HeatLens sur notre site.',
    holds: 'Nous utilisons HeatLens sur notre site. Vous pouvez revenir sur votre choix.',
  },
  es: {
    breaks: 'Utilizamos HeatLens en nuestro sitio.',
    holds: 'Utilizamos HeatLens en nuestro sitio. Puede revocar su consentimiento.',
  },
});
