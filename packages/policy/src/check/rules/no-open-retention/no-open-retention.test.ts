import { describeRule } from '../../../../test/describe-rule.ts';

describeRule('no-open-retention', {
  en: {
    breaks: 'Error reports: Retained for 2 years or beyond based on need',
    holds: 'Error reports: Retained for 2 years',
  },
  'en:denied': {
    breaks: 'Data about your visits is kept indefinitely.',
    holds: 'Data about your visits is never kept indefinitely.',
  },
  de: {
    breaks: 'Ihre Nutzungsdaten werden unbefristet gespeichert.',
    holds: 'Ihre Nutzungsdaten werden zwei Jahre gespeichert.',
  },
  fr: {
    breaks: 'Ces données sont conservées pour une durée indéterminée.',
    holds: 'Ces données ne sont pas conservées pour une durée indéterminée.',
  },
  es: {
    breaks: 'Los datos se conservan indefinidamente.',
    holds: 'Los datos se conservan durante dos años.',
  },
});
