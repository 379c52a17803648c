import type { Diagnostic } from '@candor/diagnostics';
import type { CatalogService } from '@candor/model';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A product that has closed: it stays held as long as it is listed, and nobody can be informed of it. */
export function noClosedService({ entries }: RuleContext): readonly Diagnostic[] {
  return entries.flatMap(({ known, span }) =>
    known === undefined ? [] : checkStatus(known, span),
  );
}

function checkStatus(
  { name, status }: CatalogService,
  span: { readonly start: number; readonly end: number },
): Diagnostic[] {
  if (status.state !== 'closed') return [];
  const note = status.note === undefined ? '' : ` ${status.note}`;
  const finding = {
    code: 'no-closed-service',
    severity: 'warning',
    message: `${name} closed (${status.since}), and the banner still asks for it.`,
    why: `Visitors cannot be informed of a recipient that does not exist (GDPR Art. 13(1)(e)).${note}`,
    fix: 'Remove its code from the site, then its line here and its paragraph in the policy.',
  } as const;
  return [diagnose(finding, span)];
}
