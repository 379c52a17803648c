import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A third party that the catalogue does not have is named by the company behind it. */
export function useServiceVendor({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(
      ({ known, setting, disclosed }) =>
        known === undefined &&
        setting.name !== undefined &&
        setting.vendor === undefined &&
        (disclosed?.provider ?? null) === null &&
        (setting.hosts ?? []).length > 0,
    )
    .map(({ setting, id, span }) =>
      diagnose(
        {
          code: 'use-service-vendor',
          severity: 'warning',
          message: `Nothing says which company is behind ${setting.name ?? id}.`,
          why: 'Visitors must be told who receives their data; without a vendor the preferences show the product’s name in its place (GDPR Art. 13(1)(e)).',
          fix: 'Add `"vendor": "…"` with the legal entity; for hosts of your own, write your company.',
        },
        span,
      ),
    );
}
