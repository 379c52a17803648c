import type { Diagnostic } from '@candor/diagnostics';

import { diagnose } from '../../diagnose.ts';
import { hostOf } from '../../site/host-of.ts';
import { isOwnHost } from '../../site/is-own-host.ts';
import type { RuleContext } from '../rule.ts';

/** The consent cookie is the site's own: where the configuration names a host of the site, it must lie in the cookie's domain. */
export function useSiteCookieDomain({ config, locate }: RuleContext): readonly Diagnostic[] {
  const { cookieDomain, policyUrl } = config.site ?? {};
  const host = policyUrl === undefined ? undefined : hostOf(policyUrl);
  if (cookieDomain === undefined || host === undefined || isOwnHost(host, [cookieDomain]))
    return [];
  return [
    diagnose(
      {
        code: 'use-site-cookie-domain',
        severity: 'warning',
        message: `The consent cookie is for ${cookieDomain}, and the policy is on ${host}.`,
        why: 'A browser refuses a cookie for a domain that the page is not in (RFC 6265 section 5.3): every visitor would be asked on every page.',
        fix: 'Set `site.cookieDomain` to the site’s own domain, or leave it out.',
      },
      locate(['site', 'cookieDomain']),
    ),
  ];
}
