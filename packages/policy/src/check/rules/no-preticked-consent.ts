import { sentencesWith } from '../../extract/sentences-with.ts';
import type { Rule } from '../rule.ts';
import { spanOfRange } from '../span-of-range.ts';

const PRETICKED =
  /\bun-?(?:check|tick)\b|\bdeselect\b|\bpre-?(?:checked|ticked|selected)\b|\bremove the (?:tick|check ?mark)\b|\bdécocher\b|\bhäkchen entfernen\b|\bdesmarcar\b/gu;

/** Something is on until the visitor unticks it. */
export const noPretickedConsent: Rule = (context) =>
  [...sentencesWith(context, PRETICKED)].slice(0, 5).map(({ sentence }) => ({
    code: 'no-preticked-consent',
    severity: 'warning',
    message: 'Something is agreed to unless it is unticked.',
    why: 'Pre-ticked boxes are not consent (GDPR recital 32; CJEU C-673/17 Planet49).',
    fix: 'Leave the box empty and let people tick it.',
    span: spanOfRange(context, sentence),
  }));
