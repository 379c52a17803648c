/** Code of each rule that only the rendering decides, by its id in the profiles (`packages/compiler/src/profiles`). */
export const RULE_CODES = {
  F01: 'use-reject-on-each-layer',
  F02: 'use-same-control',
  F03: 'use-equal-look',
  F04: 'no-preticked-switch',
  F06: 'use-equal-steps',
  F07: 'use-first-layer-facts',
  F08: 'no-consent-by-close',
  F09: 'no-wall',
  F10: 'use-page-language',
  L03: 'no-consent-by-conduct',
  D01: 'use-switch-for-each',
  D02: 'use-full-disclosure',
  C01: 'use-reopen-control',
  C02: 'use-effective-withdrawal',
  C05: 'no-repeated-question',
  C07: 'use-one-own-cookie',
  U01: 'use-privacy-signal',
  U02: 'use-signal-notice',
  U03: 'use-opt-out-link',
  U04: 'use-signal-file',
  U05: 'no-opt-in-prompt',
} as const;

/** Id of a rule that only the rendering decides. */
export type RuleId = keyof typeof RULE_CODES;
