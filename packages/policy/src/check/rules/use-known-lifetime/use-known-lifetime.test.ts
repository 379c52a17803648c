import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-known-lifetime', {
  en: {
    breaks:
      'We use HeatLens on our website.\n\n| Cookie | Provider | Duration |\n| --- | --- | --- |\n| _hl_id | HeatLens | 6 months |\n',
    holds:
      'We use HeatLens on our website.\n\n| Cookie | Provider | Duration |\n| --- | --- | --- |\n| _hl_id | HeatLens | 1 year |\n',
    format: 'markdown',
  },
  de: {
    breaks:
      'Wir verwenden HeatLens auf unserer Website.\n\n| Cookie | Anbieter | Laufzeit |\n| --- | --- | --- |\n| _hl_id | HeatLens | 6 Monate |\n',
    holds:
      'Wir verwenden HeatLens auf unserer Website.\n\n| Cookie | Anbieter | Laufzeit |\n| --- | --- | --- |\n| _hl_id | HeatLens | 1 Jahr |\n',
    format: 'markdown',
  },
});
