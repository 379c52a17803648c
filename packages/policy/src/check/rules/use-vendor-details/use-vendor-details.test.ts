import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-vendor-details', {
  en: {
    breaks: 'We employ HeatLens, Countly and LeadSpy as our analytics providers.',
    holds: 'We employ HeatLens (HeatLens Oy), Countly (Countly Ltd) and LeadSpy (Spyglass, LLC).',
  },
  de: {
    breaks: 'Auf unserer Website verwenden wir HeatLens, Countly und LeadSpy.',
    holds: 'Auf unserer Website verwenden wir HeatLens und Countly.',
  },
});
