import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('use-cookieless-check', {
  en: { breaks: "Quiet Count doesn't use cookies.", holds: 'Quiet Count counts visits.' },
  de: {
    breaks: 'Auf unserer Website verwenden wir Quiet Count. Quiet Count verwendet keine Cookies.',
    holds: 'Auf unserer Website verwenden wir Quiet Count.',
  },
});
