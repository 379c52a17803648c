import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-service-provider', {
  en: {
    breaks: 'We use HeatLens on our website.',
    holds: 'We use HeatLens on our website, a service of HeatLens Oy.',
  },
  de: {
    breaks: 'Wir verwenden HeatLens auf unserer Website.',
    holds: 'Wir verwenden HeatLens auf unserer Website, ein Dienst der HeatLens GmbH.',
  },
});
