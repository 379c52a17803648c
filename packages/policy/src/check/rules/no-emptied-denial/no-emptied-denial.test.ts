import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-emptied-denial', {
  en: {
    breaks:
      'We do not transfer your data to outside parties. This does not include trusted third parties who assist us.',
    holds: 'We do not transfer your data to outside parties. Ask us if in doubt.',
  },
  de: {
    breaks:
      'Wir geben Ihre Daten nicht an Dritte weiter. Dies gilt nicht für unsere Dienstleister.',
    holds: 'Wir geben Ihre Daten nicht an Dritte weiter. Dies gilt nicht für Ihre Bestellungen.',
  },
  es: {
    breaks: 'No compartimos sus datos con terceros. Esto no incluye a terceros de confianza.',
    holds: 'No compartimos sus datos con terceros. Esto no incluye los pedidos.',
  },
  fr: {
    breaks:
      'Nous ne vendons pas et ne transmettons pas vos données. Cela ne concerne pas nos partenaires.',
    holds:
      'Nous ne vendons pas et ne transmettons pas vos données. Cela ne concerne pas vos commandes.',
  },
});
