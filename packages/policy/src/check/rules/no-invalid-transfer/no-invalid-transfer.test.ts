import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-invalid-transfer', {
  en: {
    breaks: 'Our provider takes part in the Privacy Shield.',
    holds: 'Our provider takes part in the Data Privacy Framework.',
  },
  'en:said': {
    breaks: 'Transfers rest on Safe Harbor.',
    holds: 'The Privacy Shield is no longer valid, so we use standard contractual clauses.',
  },
  de: {
    breaks: 'Der Anbieter ist nach dem Privacy-Shield-Abkommen zertifiziert.',
    holds: 'Das Privacy Shield ist ungültig, daher verwenden wir Standardvertragsklauseln.',
  },
  fr: {
    breaks: 'Ce prestataire adhère au bouclier de protection des données.',
    holds:
      'Le bouclier de protection des données a été invalidé ; nous utilisons des clauses contractuelles types.',
  },
  es: {
    breaks: 'El proveedor está adherido al Escudo de Privacidad.',
    holds: 'El Escudo de Privacidad ya no es válido; utilizamos cláusulas contractuales tipo.',
  },
});
