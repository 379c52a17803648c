import type { Diagnostic } from '@candor/diagnostics';
import type { Plan } from '@candor/model';

import { diagnose } from '../diagnose.ts';
import { contentSecurityOf } from './content-security.ts';
import { longestPolicy } from './longest-policy.ts';

/** One page of memory: what nginx reads of a response's headers by default, and what vercel.json allows for one. */
const MAX_POLICY_BYTES = 4096;

/** Says when the policy of some state is too long for what stands between the server and the visitor. */
export function checkPolicySize(plan: Plan): readonly Diagnostic[] {
  const { length } = longestPolicy(contentSecurityOf(plan));
  if (length <= MAX_POLICY_BYTES) return [];
  return [
    diagnose(
      {
        code: 'no-long-security-policy',
        severity: 'info',
        message: `The Content-Security-Policy of a visitor who grants everything has ${length} bytes.`,
        why: `Proxies refuse long headers: nginx in front of a server answers 502 above ${MAX_POLICY_BYTES} bytes (proxy_buffer_size), and vercel.json takes no longer one.`,
        fix: 'Remove services and hosts that the site does not use, or raise the limit (nginx: proxy_buffer_size 16k). Without the header, nothing is to be done.',
      },
      null,
    ),
  ];
}
