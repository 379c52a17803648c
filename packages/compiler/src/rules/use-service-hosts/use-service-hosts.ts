import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import type { RuleContext } from '../rule.ts';

/** A third party without hosts is held only where its markup is marked; that should be known. */
export function useServiceHosts({ entries }: RuleContext): readonly Diagnostic[] {
  return entries
    .filter(({ category, known, setting, disclosed }) => {
      const isThirdParty = setting.vendor !== undefined || disclosed !== undefined;
      const hosts = [...(known?.hosts ?? []), ...(setting.hosts ?? [])];
      return category !== 'necessary' && known === undefined && isThirdParty && hosts.length === 0;
    })
    .map(({ id, setting, span }) =>
      diagnose(
        {
          code: 'use-service-hosts',
          severity: 'warning',
          message: `${setting.name ?? id} has no hosts.`,
          why: 'The gate recognises a service by the hosts it loads from; without any it holds only what is marked `data-consent`.',
          fix: `Add \`"hosts": ["…"]\`, or mark its code: \`<template data-consent="${id}">…</template>\`.`,
        },
        span,
      ),
    );
}
