/**
 * Rules that a site may waive with a reason: those about words, looks and completeness, where a person may know better than a list.
 * What the law or the gate depends on is not among them: refusing as easily as agreeing, Global Privacy Control and what loads before a
 * decision have no setting at all, and trackers under `necessary`, undisclosed services and broken configurations are errors for everybody.
 */
export const WAIVABLE: ReadonlySet<string> = new Set([
  'no-bundled-purpose',
  'no-closed-service',
  'no-double-negative',
  'no-emotive-text',
  'no-guilt-label',
  'no-lax-default',
  'no-long-lifetime',
  'no-vague-label',
  'use-clear-label',
  'use-known-category',
  'use-privacy-link',
  'use-service-hosts',
  'use-service-purpose',
  'use-service-vendor',
  'use-stated-storage',
  'use-strict-gate',
  'use-text-in-each-language',
  'use-text-placeholder',
  'use-told-lifetime',
  'use-visible-accent',
]);
