import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-closed-service', {
  en: {
    breaks: 'Widgets\n\nShareBar is a share button service.',
    holds: 'Widgets\n\nCountly counts visits.',
  },
  de: {
    breaks: 'Auf unserer Website verwenden wir ShareBar.',
    holds: 'Auf unserer Website verwenden wir Countly.',
  },
});
