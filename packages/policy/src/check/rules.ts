import type { Rule } from './rule.ts';

/** Every rule about a policy alone. */
export const rules: readonly Rule[] = [];
