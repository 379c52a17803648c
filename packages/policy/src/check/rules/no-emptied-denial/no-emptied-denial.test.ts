import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-emptied-denial', {
  en: {
    breaks:
      'We do not transfer your data to outside parties. This does not include trusted third parties who assist us.',
    holds: 'We do not transfer your data to outside parties. Ask us if in doubt.',
  },
  fr: {
    breaks:
      'Nous ne vendons pas et ne transmettons pas vos données. Cela ne concerne pas nos partenaires.',
    holds:
      'Nous ne vendons pas et ne transmettons pas vos données. Cela ne concerne pas vos commandes.',
  },
});
