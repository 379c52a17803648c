import type { Rule } from '../../rule.ts';
import { spanOf } from '../../span-of.ts';

/** A service is said to set no cookies: whether it needs consent depends on how it is set up. */
export const useCookielessCheck: Rule = (_context, { services }) =>
  services
    .filter(({ cookieless, kind }) => cookieless && kind !== 'back-office')
    .map(({ name, evidence }) => ({
      code: 'use-cookieless-check',
      severity: 'info',
      message: `The policy says that ${name} sets no cookies.`,
      why: 'Consent is needed for storing on or reading from the device (ePrivacy Directive Art. 5(3)); a request to another company still sends the address of the visitor.',
      fix: 'Check its settings. If it stores and reads nothing, local law may let it run without asking.',
      span: spanOf(evidence),
    }));
